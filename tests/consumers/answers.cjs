/** The same questions to the package in every environment, and the same answers: takes what each entry exports. */
module.exports = async function answers({ root, cite, exported, query, search, validate }) {
  const { dataset } = root;
  const text = JSON.stringify(dataset);
  const bytes = Uint8Array.from("{}", (character) => character.charCodeAt(0));
  const [denial] = query.select({ act: "deny", by: "taliban" });

  const lines = [];
  for await (const { line, valid } of validate.validateCorpus([text, "{"])) lines.push({ line, valid });

  let unknown;
  try {
    query.byId("etmi");
  } catch (error) {
    unknown = `${error.name}: ${error.message}`;
  }

  return {
    version: root.version,
    statements: root.statements.length,
    valid: validate.validate(dataset).valid,
    validRecord: validate.validateRecord(denial).valid,
    validText: validate.validateText(text).valid,
    emptyBytes: validate.validateText(bytes).findings[0],
    lines,
    speaker: query.speakerOf(denial).by.name,
    reading: query.readingOf(denial.id),
    quantity: query.quantityInWords(root.casualtyFigures[0].quantity),
    found: search.search("Taliban").hits[0].record.id,
    unknown,
    tables: exported.tablesOf(dataset).map(({ name, rows }) => [name, rows.length]),
    csv: exported.csv(exported.tablesOf(dataset)[0]),
    citation: cite.cite(dataset, { format: "bibtex" }),
    checked: cite.verifyCitations(cite.citationOf({ where: { act: "deny" } })).map(({ status }) => status),
  };
};
