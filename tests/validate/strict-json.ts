/** A JSON reader to judge ours by: one that knows only RFC 8259, and takes no key twice and no half of a character. Throws where others do. */
export function strictJson(bytes: Uint8Array): unknown {
  const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  let at = 0;

  const fail = (): never => {
    throw new SyntaxError(`at ${at}`);
  };
  function match(pattern: RegExp): string | undefined {
    pattern.lastIndex = at;
    const [found] = pattern.exec(text) ?? [];
    if (found !== undefined) at += found.length;
    return found;
  }
  const take = (token: string) => {
    match(SPACE);
    const stands = text.startsWith(token, at);
    if (stands) at += token.length;
    return stands;
  };
  const expectToken = (token: string) => take(token) || fail();

  function string(): string {
    const value: string = JSON.parse(match(STRING) ?? fail());
    return /\p{Surrogate}/u.test(value) ? fail() : value;
  }
  function list<Item>(close: string, item: () => Item): Item[] {
    const items: Item[] = [];
    if (take(close)) return items;
    do items.push(item());
    while (take(","));
    expectToken(close);
    return items;
  }
  function member(): [string, unknown] {
    match(SPACE);
    const key = string();
    expectToken(":");
    return [key, value()];
  }
  function value(): unknown {
    if (take("{")) {
      const members = list("}", member);
      return new Set(members.map(([key]) => key)).size === members.length ? Object.fromEntries(members) : fail();
    }
    if (take("[")) return list("]", value);
    if (text[at] === '"') return string();
    const word = match(/true|false|null/y);
    return word === undefined ? Number(match(NUMBER) ?? fail()) : JSON.parse(word);
  }

  const whole = value();
  match(SPACE);
  return at === text.length ? whole : fail();
}

const SPACE = /[ \t\r\n]*/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: a text may not have them as they are
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
