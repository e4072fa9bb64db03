import { allOf, type View } from "../view.js";

export const view: View<"home"> = {
  title: () => "One news report, statement by statement",
  Body: () => <h1 tabIndex={-1}>One news report, statement by statement</h1>,
  takeAway: (page) => allOf(page, "statement"),
};
