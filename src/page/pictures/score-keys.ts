import type { Statement } from "../../generated/types.js";
import { innermost } from "../../query/chain.js";
import type { Lane } from "./score.js";
import { inTextOrder, positionOf } from "./text-order.js";

/** All statements of lanes in the order of the text. */
export const inOrder = (lanes: readonly Lane[]): readonly Statement[] =>
  inTextOrder(lanes.flatMap(({ placed }) => placed.map(({ statement }) => statement)));

/** Where a key leads from a statement; undefined where it leads nowhere. */
export function destination(
  key: string,
  from: Statement,
  order: readonly Statement[],
  lanes: readonly Lane[],
  direction: "ltr" | "rtl",
): Statement | undefined {
  const at = order.indexOf(from);
  const forward = direction === "ltr" ? "ArrowRight" : "ArrowLeft";
  switch (key) {
    case "ArrowRight":
    case "ArrowLeft":
      return order[Math.min(Math.max(at + (key === forward ? 1 : -1), 0), order.length - 1)];
    case "Home":
      return order[0];
    case "End":
      return order[order.length - 1];
    case "ArrowUp":
    case "ArrowDown": {
      const own = lanes.findIndex(({ placed }) => placed.some(({ statement }) => statement === from));
      const next = lanes[own + (key === "ArrowDown" ? 1 : -1)];
      return next?.placed.reduce((nearest, each) => (away(each.statement, from) < away(nearest.statement, from) ? each : nearest))
        .statement;
    }
    case "d": {
      const isDenial = (statement: Statement) => innermost(statement).act === "deny";
      return [...order.slice(at + 1), ...order.slice(0, at)].find(isDenial);
    }
    default:
      return undefined;
  }
}

const away = (one: Statement, other: Statement) => Math.abs(positionOf(one) - positionOf(other));
