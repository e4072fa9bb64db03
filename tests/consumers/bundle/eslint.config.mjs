import imports from "eslint-plugin-import";

export default [
  {
    files: ["imports.mjs"],
    plugins: { import: imports },
    rules: { "import/named": "error", "import/no-unresolved": "error" },
    settings: { "import/parsers": {} },
  },
];
