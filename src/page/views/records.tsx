import { allOf, type View } from "../view.js";

export const view: View<"records"> = {
  title: () => "All records",
  Body: () => <h1 tabIndex={-1}>All records</h1>,
  takeAway: (page) => allOf(page, "statement"),
};
