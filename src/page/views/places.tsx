import { allOf, type View } from "../view.js";

export const view: View<"places"> = {
  title: () => "Places",
  Body: () => <h1 tabIndex={-1}>Places</h1>,
  takeAway: (page) => allOf(page, "location"),
};
