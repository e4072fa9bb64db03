import { allOf, type View } from "../view.js";

export const view: View<"unknown"> = {
  title: () => "There is nothing here",
  Body: () => <h1 tabIndex={-1}>There is nothing here</h1>,
  takeAway: (page) => allOf(page, "statement"),
};
