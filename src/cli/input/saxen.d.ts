declare module "saxen" {
  type Decode = (text: string) => string;

  /** A parser of XML that calls what it is given for each part. */
  export class Parser {
    on(event: "error" | "warn", handler: (problem: Error | string) => void): this;
    on(event: "openTag", handler: (name: string, attributes: () => Record<string, string>, decode: Decode) => void): this;
    on(event: "closeTag", handler: (name: string) => void): this;
    on(event: "text", handler: (text: string, decode: Decode) => void): this;
    on(event: "cdata", handler: (text: string) => void): this;
    parse(xml: string): this;
  }
}
