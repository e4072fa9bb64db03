import { allOf, type View } from "../view.js";

export const view: View<"search"> = {
  title: () => "Search",
  Body: () => <h1 tabIndex={-1}>Search</h1>,
  takeAway: (page) => allOf(page, "statement"),
};
