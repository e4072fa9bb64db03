import { statements } from "badakhshan-2019";
import { StatementSchema } from "badakhshan-2019/zod";

console.log(
  JSON.stringify({
    good: StatementSchema.safeParse(statements[0]).success,
    bad: StatementSchema.safeParse({ ...statements[0], text: "" }).success,
  }),
);
