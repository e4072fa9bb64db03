import type { SearchResult } from "../../query/search.js";
import type { AnyDataset } from "../../query/types.js";
import { plain } from "../text.js";
import { isFoundByName } from "./found.js";
import { NameHit, SaidHit } from "./hits.js";
import { ThroughAll } from "./through-all.js";

const noMarks = () => [];

/** That nothing was found, what that does not say, and guesses, called that. */
export function Nothing({ result: { guesses, missing, missingScripts } }: { readonly result: SearchResult<AnyDataset> }) {
  const words = missing.map((word) => `“${plain(word)}”`);
  return (
    <div class="nothing">
      <div role="status">
        <h2 class="large">{words.length > 0 ? `Nothing here has ${words.join(" or ")}` : "No record has all of these words"}</h2>
        <p>
          Looked for the words as written, their stems, other words for them and other spellings. That a name is not here says nothing about
          whom or what it names: this is one text.
        </p>
        {missingScripts.map((script) => (
          <p key={script}>Nothing here is written in {script}.</p>
        ))}
      </div>
      <div class="halves">
        <section>
          <h2>Guesses</h2>
          <p class="quiet small">{guesses.length > 0 ? "Not found, only near." : "None: nothing is near."}</p>
          <ul class="guesses">
            {guesses.map((hit) =>
              isFoundByName(hit) ? (
                <NameHit key={hit.record.id} hit={hit} marker={noMarks} />
              ) : (
                <li key={hit.record.id}>
                  <SaidHit hit={hit} marker={noMarks} />
                </li>
              ),
            )}
          </ul>
        </section>
        <ThroughAll />
      </div>
    </div>
  );
}
