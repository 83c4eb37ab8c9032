import type { HelpTexts } from "./cli-help.types";

export const en: HelpTexts = {
  usage: "Usage:",
  example: "Example:",
  options: "Options:",
  commands: "Commands:",
  names:
    "A name is a file, a folder (for the workbooks in it at any depth), a pattern (* ? [abc] {a,b} **), or - for a list of names on standard input, a line each or divided by NUL.",
  more: "jixiao COMMAND --help explains a command.",
  status:
    "Exit status: 0 no error found (fix: all that is safe was mended; annotate, expand, pack: all was done); 1 errors found (fix: something safe was left; expand, pack: a project was not laid out or packed); 2 a file, settings or a library could not be read or written, a file holds no performance-goal table, or wrong usage.",
  ofCommand: {
    check: {
      usage: "jixiao check NAME… [OPTIONS]",
      about: "Checks workbooks and lists the findings.",
      example: "jixiao check reports --format xlsx --out findings.xlsx",
    },
    fix: {
      usage: "jixiao fix NAME… --dry-run|--in-place [--backup]|--out-dir FOLDER [OPTIONS]",
      about: "Mends what can be mended safely.",
      example: "jixiao fix reports --out-dir mended",
    },
    annotate: {
      usage: "jixiao annotate NAME… [--out-dir FOLDER] [OPTIONS]",
      about:
        "Makes a copy in which the cells with findings are marked and noted, with a sheet that lists them; without --out-dir it stands beside the file, its name ending in -annotated.",
      example: "jixiao annotate table.xlsx",
    },
    expand: {
      usage: "jixiao expand NAME… --out FILE|--out-dir FOLDER [--project NAME]… [OPTIONS]",
      about:
        "Makes a copy in which each project with several indicators in one cell has a sheet of its own, with an indicator a row and lists to pick from, as “Lay out as a table” of the pane does; all else stays. No file is written over.",
      example: "jixiao expand table.xlsx --out laid-out.xlsx",
    },
    pack: {
      usage: "jixiao pack NAME… --out FILE|--out-dir FOLDER [--keep-sheets] [OPTIONS]",
      about:
        "Makes a copy in which sheets that were laid out are written back into the cells they come from and left out, as the pane does; an indicator that was not edited stays as it is, character by character. Where the cell was changed since, nothing is written back, and the reason is told. No file is written over.",
      example: "jixiao pack laid-out.xlsx --out packed.xlsx",
    },
    merge: {
      usage: "jixiao merge FILE.jsonl… [OPTIONS]",
      about:
        "Joins what check --format jsonl wrote, such as the parts of several machines, and writes it in any format; what was checked with --across is compared with each other.",
      example: "jixiao merge 1.jsonl 2.jsonl --format html --out findings.html",
    },
    wording: {
      usage: "jixiao wording NAME… --out LIBRARY.json|LIBRARY.xlsx [--wording LIBRARY] [OPTIONS]",
      about:
        "Counts the names of indicators in use and writes them as a wording library. What certainly means the same becomes one entry; what is merely alike is listed for a person to decide. With --wording a library is built on; no file is written over.",
      example: "jixiao wording reports --out library.xlsx",
    },
    new: {
      usage: "jixiao new FILE.xlsx [--department NAME] [--unit NAME] [--year YEAR] [OPTIONS]",
      about:
        "Makes an empty performance-goal table with ten rows for projects and sums as formulas; no file is written over.",
      example: "jixiao new table.xlsx --department 市教育局 --unit 第一中学 --year 2026",
    },
    rules: { usage: "jixiao rules [OPTIONS]", about: "Lists all rules.", example: "jixiao rules --lang en" },
    explain: {
      usage: "jixiao explain RULE… [OPTIONS]",
      about: "Explains rules: what they rest on, what they find and what they accept.",
      example: "jixiao explain word-operator",
    },
    init: {
      usage: "jixiao init [FILE] [OPTIONS]",
      about:
        "Writes a settings file for the office to change, settings.json where no name is given; never over another.",
      example: "jixiao init office.json",
    },
    completion: {
      usage: "jixiao completion",
      about: "Writes a script by which bash (and zsh with bashcompinit) completes commands.",
      example: "jixiao completion > ~/.local/share/bash-completion/completions/jixiao",
    },
  },
  ofOption: {
    format: {
      value: "FORMAT",
      about:
        "text (the default), json, jsonl (a line a file), csv, sarif, xlsx (a list of findings) or html (one page).",
    },
    out: {
      value: "FILE",
      about:
        "writes the answer to a file, which appears when it is whole; a file that is to be checked is never written over. expand, pack: the name of the copy, where there is a single workbook.",
    },
    rule: {
      value: "RULE",
      about: "only the findings of this rule (fix: mends only them); may be given several times.",
    },
    severity: { value: "SEVERITY", about: "only error, warning (and above) or info (all, the default)." },
    "max-findings": {
      value: "N",
      about: "lists no more than N of a file and says how many are left out; counts and exit status are of all.",
    },
    baseline: {
      value: "FILE",
      about:
        "Compares with the answer of an earlier run (--format jsonl): only findings that were not there then are listed and counted; how many were, and how many are gone, is told.",
    },
    across: {
      value: "",
      about:
        "also compares the files with each other: sets of indicators that departments copied, several names for one thing, last year's tables, and plans with self-evaluations. With --shard it writes down what merge then compares.",
    },
    "dry-run": { value: "", about: "only lists the cells to be changed." },
    "in-place": { value: "", about: "changes the file itself." },
    backup: { value: "", about: "with --in-place: keeps the old file (.bak)." },
    "out-dir": {
      value: "FOLDER",
      about: "writes to another folder, keeping the path below the folder that was named.",
    },
    project: { value: "NAME", about: "lays out only projects of this name; may be given several times." },
    "keep-sheets": { value: "", about: "keeps the sheets that were packed in the copy as well." },
    "rule-pages": {
      value: "URL",
      about: "sarif: where the pages of the rules (docs/rules) stand, for helpUri.",
    },
    quiet: {
      value: "",
      about: "text: only files with findings or that were not checked, and the last line; shows no progress.",
    },
    "no-color": { value: "", about: "uses no colours; nor does it where the variable NO_COLOR is set." },
    jobs: { value: "N", about: "works with N threads, one unless given; the outcome is the same as with one." },
    timeout: { value: "SECONDS", about: "the time that a file may take." },
    shard: {
      value: "i/n",
      about: "checks only part i of n, divided by path, the same on every machine; merge joins the parts.",
    },
    resume: {
      value: "",
      about:
        "with --format jsonl --out: goes on with a run that was cut; files that have not changed are not checked again.",
    },
    department: { value: "NAME", about: "the department; without it its line is left out." },
    unit: { value: "NAME", about: "the unit that spends the money; without it its row is left out." },
    year: { value: "YEAR", about: "the budget year, which stands in the title." },
    "money-unit": { value: "UNIT", about: "the unit of amounts: 万元 (the default) or 元." },
    config: { value: "FILE", about: "checks with an office's settings file." },
    wording: { value: "FILE", about: "checks with an office's library of names (.json or a workbook)." },
    tier: { value: "TIER", about: "how much is checked: quick, default or strict." },
    "ignore-workbook-choices": {
      value: "",
      about: "leaves out the settings, library and named columns kept in a workbook.",
    },
    "allow-unrecognised": {
      value: "",
      about: "does not take a file without a performance-goal table for a failure.",
    },
    lang: { value: "zh|en", about: "language." },
    version: { value: "", about: "shows the version." },
    help: { value: "", about: "shows this." },
  },
};
