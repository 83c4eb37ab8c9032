import officeAddins from "eslint-plugin-office-addins";
import importPlugin from "eslint-plugin-import";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const folder = (name) => `./src/${name}`;

/** Who may import whom: see ARCHITECTURE.md. Each target may import from its own folder and the ones listed, and from nowhere else in src. */
const FENCES = {
  check: [],
  store: ["check"],
  editor: ["check"],
  naming: ["check"],
  // Rules over the tables of many files.
  across: ["check", "naming"],
  host: ["check", "store"],
  text: ["check", "editor"],
  wording: ["check", "xlsx"],
  report: ["check", "text", "xlsx"],
  xlsx: ["check", "store"],
  // What the command line and the pane do alike to a workbook file.
  files: ["check", "store", "text", "xlsx"],
  excel: ["check", "host", "store"],
  commands: ["check", "host", "text"],
  cli: ["across", "check", "editor", "files", "naming", "report", "store", "text", "wording", "xlsx"],
  taskpane: ["check", "editor", "files", "host", "naming", "report", "store", "text", "wording"],
  workbench: ["check", "xlsx", "text"],
};
const FOLDERS = Object.keys(FENCES);

const zones = Object.entries(FENCES).map(([target, allowed]) => ({
  target: folder(target),
  from: FOLDERS.filter((name) => name !== target && !allowed.includes(name)).map(folder),
  message: `src/${target} may import only ${["itself", ...allowed].join(", ")}.`,
}));

/** The plugin's own rules; what it extends is covered by typescript-eslint. */
const officeRules = Object.fromEntries(
  officeAddins.configs.recommended
    .flatMap(({ rules }) => Object.entries(rules ?? {}))
    .filter(([name]) => name.startsWith("office-addins/")),
);

export default tseslint.config(
  { ignores: ["dist/**", "node_modules/**", "coverage/**", "screenshots/**", "release/**"] },
  ...tseslint.configs.strict,
  {
    plugins: { import: importPlugin, "office-addins": officeAddins },
    settings: { "import/resolver": { typescript: { project: "./tsconfig.json" } } },
    rules: {
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "import/no-restricted-paths": ["error", { zones }],
    },
  },
  {
    // React is nowhere else, and its rules take long to find nothing.
    files: ["{src,test}/taskpane/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    rules: {
      "no-restricted-globals": ["error", "Office", "Excel", "OfficeExtension"],
    },
  },
  {
    // The heart: no Office.js, no DOM, no Node, no clock, no locale.
    files: [
      "src/across/**/*.ts",
      "src/check/**/*.ts",
      "src/editor/**/*.ts",
      "src/files/**/*.ts",
      "src/naming/**/*.ts",
      "src/report/**/*.ts",
      "src/store/**/*.ts",
      "src/text/**/*.ts",
      "src/wording/**/*.ts",
      "src/xlsx/**/*.ts",
    ],
    rules: {
      "no-restricted-globals": [
        "error",
        ...[
          "Office",
          "Excel",
          "OfficeExtension",
          "window",
          "document",
          "process",
          "Buffer",
          "Date",
          "Intl",
          "fetch",
          "navigator",
        ],
      ],
      "no-restricted-imports": ["error", { patterns: ["node:*", "react", "react-dom", "@fluentui/*"] }],
      "no-restricted-properties": [
        "error",
        { property: "toLocaleString", message: "The heart knows no locale." },
        { property: "localeCompare", message: "The heart knows no locale." },
        { object: "Math", property: "random", message: "The heart gives the same answer every time." },
      ],
    },
  },
  {
    // What stands in for fflate on the command line, see package.json.
    files: ["src/xlsx/packing/node.ts"],
    rules: { "no-restricted-imports": "off" },
  },
  {
    files: ["src/excel/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    languageOptions: { globals: { Office: "readonly", Excel: "readonly", OfficeExtension: "readonly" } },
    rules: { ...officeRules, "no-restricted-globals": "off" },
  },
  {
    // Whoever does not wait for a promise writes `void` before it. One that was forgotten opened a project before its draft was read.
    files: ["src/{cli,commands,excel,taskpane,workbench}/**/*.{ts,tsx}"],
    languageOptions: { parserOptions: { project: "./tsconfig.json", tsconfigRootDir: import.meta.dirname } },
    rules: { "@typescript-eslint/no-floating-promises": "error" },
  },
  {
    // Univer stays behind the workbench's Grid interface.
    files: ["src/**/*.{ts,tsx}", "test/**/*.ts"],
    ignores: ["src/workbench/univer/**", "test/workbench/univer/**"],
    rules: {
      "@typescript-eslint/no-restricted-imports": [
        "error",
        {
          patterns: [{ group: ["@univerjs/*"], message: "Only src/workbench/univer and its tests may import Univer." }],
        },
      ],
    },
  },
  {
    // The pane's entry point wires the host in.
    files: ["src/taskpane/index.tsx"],
    rules: { "import/no-restricted-paths": "off" },
  },
  {
    files: ["**/*.js"],
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
);
