// A page that searches; esbuild, or any other bundler, makes bundle.js of it.
import { search } from "badakhshan-2019/search";

const words = document.querySelector("#words");
const hits = document.querySelector("#hits");

words.addEventListener("input", () => {
  hits.replaceChildren(...(words.value.trim() === "" ? [] : found(words.value)));
});

function found(text) {
  return search(text).hits.map(({ record, reading, tier }) => {
    const item = document.createElement("li");
    item.textContent = `${reading ?? record.name ?? record.title ?? record.id} (${tier})`;
    return item;
  });
}
