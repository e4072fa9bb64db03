import { formatAddress } from "../../address.js";
import { grouped } from "../../counted.js";
import { Key } from "../../marks.js";
import { Dots } from "../../pictures/dots.js";
import { useScoreData } from "../../pictures/use-score.js";
import { Text } from "../../text.js";

/** So many voices are shown. */
const MOST = 40;

/** On a phone: voices with a mark for each statement, in the order of the text. */
export function VoiceMarks() {
  const { voices: groups, key } = useScoreData();
  let left = MOST;
  return (
    <div class="voice-marks">
      <p class="quiet small">One mark a statement, in the order of the text.</p>
      <Key entries={key} />
      {groups.map(({ heading, voices }) => {
        const shown = voices.slice(0, left);
        left -= shown.length;
        if (shown.length === 0) return null;
        return (
          <div key={heading ?? ""}>
            {heading !== null && (
              <h3>
                <Text of={heading} />
              </h3>
            )}
            <ul>
              {shown.map(({ id, name, statements }) => (
                <li key={id}>
                  <a href={formatAddress({ view: "who", by: "voice", speaker: id, topic: null })}>
                    <span class="name">
                      <Text of={name} />
                    </span>
                    <Dots statements={statements} perLine={12} />
                    <span class="number">{grouped(statements.length)}</span>
                  </a>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
      {left === 0 && <a href={formatAddress({ view: "who", by: "voice", speaker: null, topic: null })}>All voices</a>}
    </div>
  );
}
