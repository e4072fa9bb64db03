import { allOf, type View } from "../view.js";

export const view: View<"who"> = {
  title: () => "Who says what",
  Body: () => <h1 tabIndex={-1}>Who says what</h1>,
  takeAway: (page) => allOf(page, "statement"),
};
