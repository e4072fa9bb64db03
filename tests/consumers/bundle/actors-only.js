import { actors } from "badakhshan-2019";

globalThis.result = actors.map(({ id }) => id);
