import { counted } from "../counted.js";
import { recordHref, usePage } from "../page.js";
import { Text } from "../text.js";

/** More findings than that are counted alone. */
const MOST = 100;

/** What `validate` found in the dataset of which somebody made this page; nothing where nobody looked. */
export function Findings() {
  const { findings, records } = usePage();
  if (findings === null) return null;
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const warnings = findings.length - errors;
  return (
    <section class="findings" id="findings">
      <h2>What validate found</h2>
      <div>
        <p class="said">
          {findings.length === 0
            ? "Nothing: this dataset is valid."
            : `${counted(errors, "error")} and ${counted(warnings, "warning")}.${errors > 0 ? " Until the errors are mended, this page may show what does not fit together." : ""}`}
        </p>
        <ul class="statements small">
          {findings.slice(0, MOST).map(({ rule, record, message, hint }, index) => (
            <li key={`${rule} ${index}`}>
              {record !== null && records.has(record) ? (
                <a class="id" href={recordHref(record)}>
                  {record}
                </a>
              ) : (
                record !== null && <Text of={record} />
              )}{" "}
              <Text of={message} /> {hint !== null && <Text of={hint} />} <span class="quiet">({rule})</span>
            </li>
          ))}
        </ul>
        {findings.length > MOST && <p>… and {findings.length - MOST} more; `badakhshan-2019 validate` shows all.</p>}
      </div>
    </section>
  );
}
