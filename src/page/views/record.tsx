import { allOf, type View } from "../view.js";

export const view: View<"record"> = {
  title: () => "Record",
  Body: () => <h1 tabIndex={-1}>Record</h1>,
  takeAway: (page) => allOf(page, "statement"),
};
