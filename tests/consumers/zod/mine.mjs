// An importer's own schema, with a name that one of the package's has, too.
import { z } from "zod/v4";

export const Mine = z.object({ place: z.string() }).meta({ id: "Location" });
