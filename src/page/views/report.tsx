import { allOf, type View } from "../view.js";

export const view: View<"report"> = {
  title: () => "The report",
  Body: () => <h1 tabIndex={-1}>The report</h1>,
  takeAway: (page) => allOf(page, "statement"),
};
