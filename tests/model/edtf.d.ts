declare module "edtf" {
  interface ExtendedDate {
    readonly edtf: string;
    readonly min: number;
    readonly max: number;
  }

  export function parse(text: string, constraints?: { readonly level: number }): unknown;
  export default function edtf(text: string): ExtendedDate;
}
