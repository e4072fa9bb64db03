// A page that searches; esbuild, or any other bundler, makes bundle.js of it.
import { search } from "badakhshan-2019/search";

const words = document.querySelector("#words");
const hits = document.querySelector("#hits");

words.addEventListener("input", () => {
  hits.replaceChildren(...(words.value.trim() === "" ? [] : found(words.value)));
});

function found(text) {
  return search(text).map((hit) => {
    const item = document.createElement("li");
    item.textContent = hit.type === "statement" ? `${said(hit.chain)}: ${hit.record.text}` : hit.record.name;
    return item;
  });
}

function said(chain) {
  const { by, link } = chain.at(-1);
  return `${by.name} (${link.act}, ${link.factuality})`;
}
