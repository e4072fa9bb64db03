import type { ComponentChildren } from "preact";
import { useLayoutEffect } from "preact/hooks";
import { type AddressOf, formatAddress } from "../address.js";
import { capital, grouped } from "../counted.js";
import { useAddressOf, usePage } from "../page.js";
import { Citation } from "../take-away-buttons.js";
import { Findings } from "../telling/findings.js";
import { absencesOf, limitsOf, methodOf } from "../telling/limits.js";
import { usedWords } from "../telling/words.js";
import { Text } from "../text.js";
import { everything, type View } from "../view.js";

type Part = NonNullable<AddressOf<"about">["part"]>;

const parts: readonly { readonly part: Part; readonly label: string }[] = [
  { part: "limits", label: "What it is not fit for" },
  { part: "method", label: "How it was made" },
  { part: "check", label: "Check it yourself" },
  { part: "cite", label: "Cite and reuse" },
];

export const view: View<"about"> = {
  title: (_, { part }) => `About: ${(parts.find((each) => each.part === part)?.label ?? "what it is and is not fit for").toLowerCase()}`,
  Body,
  takeAway: everything,
};

function Body() {
  const page = usePage();
  const { part } = useAddressOf("about");
  const { dataset } = page;
  useLayoutEffect(() => {
    if (part !== null) document.getElementById(`about-${part}`)?.focus();
  }, [part]);
  return (
    <div class="about">
      <nav aria-label="About">
        {parts.map((each) => (
          <a
            key={each.part}
            href={formatAddress({ view: "about", part: each.part })}
            aria-current={each.part === part ? "true" : undefined}
          >
            {each.label}
          </a>
        ))}
      </nav>
      <div>
        <h1 tabIndex={-1}>About and limits</h1>
        <p class="lead">One text, one coding of it. It tells who said what through whom. It cannot tell what was so.</p>
        <Findings />
        <Section part="limits">
          <dl class="limits">
            {limitsOf(page).map(({ use, why }) => (
              <div key={use}>
                <dt>{use}</dt>
                <dd>{why}</dd>
              </div>
            ))}
          </dl>
        </Section>
        <Section title="What is not in it">
          <Sentences of={absencesOf(page)} />
        </Section>
        <Section part="method">
          <Sentences of={methodOf(page)} />
          {usedWords(page).map(({ key, label, values }) => (
            <details key={key} class="words">
              <summary>{label}</summary>
              <dl>
                {values.map(({ value, label: name, meaning, number }) => (
                  <div key={value}>
                    <dt>{capital(name)}</dt>
                    <dd>{meaning.replaceAll("`", "")}</dd>
                    <dd class="number">
                      <a href={formatAddress({ view: "records", type: "statement", asked: { [key]: [value] }, sort: null, from: 0 })}>
                        {grouped(number)}
                      </a>
                    </dd>
                  </div>
                ))}
              </dl>
            </details>
          ))}
        </Section>
        <Section part="check">
          <p class="said">
            If you hold the text, <a href={formatAddress({ view: "report", id: null })}>open your copy</a> beside the report. It stays on
            this device: each passage is compared, and what differs is shown.
          </p>
        </Section>
        <Section part="cite">
          <dl class="facts">
            <Fact name="Version">
              <Text of={dataset.version} />, {dataset.issued === null ? "not published yet" : `of ${dataset.issued}`}; a version never
              changes
            </Fact>
            <Fact name="Name">
              <Text of={page.fullName} />
            </Fact>
            <Fact name="Licence of the data">
              <Text of={dataset.license} />
            </Fact>
            <Fact name="By">
              <Text of={dataset.creators.map(({ name }) => name).join(", ")} />
            </Fact>
            {dataset.identifier !== null && (
              <Fact name="Identifier">
                <Text of={dataset.identifier} />
              </Fact>
            )}
          </dl>
          <Citation />
        </Section>
      </div>
    </div>
  );
}

function Section({ part, title, children }: { readonly part?: Part; readonly title?: string; readonly children: ComponentChildren }) {
  return (
    <section>
      <h2 id={part && `about-${part}`} tabIndex={-1}>
        {title ?? parts.find((each) => each.part === part)?.label}
      </h2>
      <div>{children}</div>
    </section>
  );
}

const Sentences = ({ of }: { readonly of: readonly string[] }) => (
  <>
    {of.map((sentence) => (
      <p key={sentence} class="said">
        {sentence}
      </p>
    ))}
  </>
);

const Fact = ({ name, children }: { readonly name: string; readonly children: ComponentChildren }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
