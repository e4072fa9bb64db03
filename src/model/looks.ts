/** Letters and digits that look like Latin letters in most fonts, and below each the letter: Cyrillic, Greek, then Latin itself. */
const CONFUSABLE = "АВЕЅІЈКМНОРСТУХаеіјорсухѕһԁԛԝ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧανορυ" + "I1|0";
const LATIN = "ABESlJKMHOPCTYXaeijopcyxshdqw" + "ABEZHlKMNOPTYXavopu" + "lllO";

/** What a name looks like: the same text for names that a reader would take for one, though they are spelled with other characters. */
export function looksOf(name: string): string {
  // Most names are plain, and this is much faster.
  if (/^[A-HJ-Za-z]+(?: [A-HJ-Za-z]+)*$/.test(name)) return name.toLowerCase();
  if (/^[ -~]*$/.test(name))
    return name
      .replace(/[I1|]/g, "l")
      .replaceAll("0", "O")
      .replace(/ *-[- ]*| {2,}/g, " ")
      .trim()
      .toLowerCase();
  const visible = name.normalize("NFKC").replace(/\p{Default_Ignorable_Code_Point}/gu, "");
  const latin = [...visible].map((character) => {
    const index = CONFUSABLE.indexOf(character);
    return index < 0 ? character : LATIN.charAt(index);
  });
  return latin
    .join("")
    .replace(/[\p{Pd}\s]+/gu, " ")
    .trim()
    .toLowerCase();
}
