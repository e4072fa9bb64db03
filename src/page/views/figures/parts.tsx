import type { ComponentChildren } from "preact";
import { recordHref } from "../../page.js";
import { Text } from "../../text.js";

/** A row of a description: what, and what it is. */
export const Row = ({ name, children }: { readonly name: string; readonly children: ComponentChildren }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

/** Names of records, each leading to its own. */
export const Names = ({ of }: { readonly of: readonly { readonly id: string; readonly name: string }[] }) => (
  <>
    {of.map(({ id, name }, index) => (
      <span key={id}>
        {index > 0 && ", "}
        <a href={recordHref(id)}>
          <Text of={name} />
        </a>
      </span>
    ))}
  </>
);
