import { allOf, type View } from "../view.js";

export const view: View<"disagreements"> = {
  title: () => "Disagreements",
  Body: () => <h1 tabIndex={-1}>Disagreements</h1>,
  takeAway: (page) => allOf(page, "statement"),
};
