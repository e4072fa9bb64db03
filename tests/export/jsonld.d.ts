declare module "jsonld" {
  const jsonld: { toRDF(document: object, options: object): Promise<string> };
  export default jsonld;
}
declare module "commonmark" {
  export class Parser {
    parse(text: string): {
      walker(): { next(): { entering: boolean; node: { type: string; literal: string | null; level: number } } | null };
    };
  }
}
