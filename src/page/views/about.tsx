import { allOf, type View } from "../view.js";

export const view: View<"about"> = {
  title: () => "About and limits",
  Body: () => <h1 tabIndex={-1}>About and limits</h1>,
  takeAway: (page) => allOf(page, "statement"),
};
