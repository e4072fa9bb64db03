import { allOf, type View } from "../view.js";

export const view: View<"figures"> = {
  title: () => "Figures",
  Body: () => <h1 tabIndex={-1}>Figures</h1>,
  takeAway: (page) => allOf(page, "casualty-figure"),
};
