import type { EditorText } from "./editor.zh";
import { count } from "./types";

const PARTS: Readonly<Record<string, string>> = {
  level1: "level 1",
  level2: "level 2",
  name: "name",
  cycle: "target for the period",
  annual: "annual target",
};

const part = (name: string): string => PARTS[name] ?? name;

const quoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(", ");

const s = (n: number, one: string, many = `${one}s`): string => `${count(n)} ${n === 1 ? one : many}`;

export const editor: EditorText = {
  previous: "Previous project",
  next: "Next project",
  project: (number, name) => `${count(number)} ${name}`,
  noProjectName: "(no name)",
  indicators: (n) => s(n, "indicator"),
  findings: (n) => s(n, "finding"),
  noFindings: "no findings",
  ofProject: "About the project as a whole",
  cells: (first, last) => (first === last ? first : `${first} to ${last}`),
  unwritten: "not written",

  nothing: {
    title: "Select a cell of a project",
    what: "Select any cell in a project's row, and its indicators are listed here.",
    first: (project) => `Open “${project}”`,
    noTable: "No performance-goal table was recognised on this sheet.",
    reading: "Reading the table",
  },

  set: {
    add: "Add by kind of project",
    title: "Add by kind of project",
    empty: "This project has no indicators yet. You can start from those usual for its kind.",
    kind: "Kind of project",
    likely: "Likely",
    others: "Other kinds",
    unknown: "Its name and goal do not tell the kind. Please choose",
    choose: "Please choose",
    why: (name, goal) =>
      [
        ...(name.length > 0 ? [`its name has ${quoted(name)}`] : []),
        ...(goal.length > 0 ? [`its goal has ${quoted(goal)}`] : []),
      ].join("; "),
    kinds: {
      meeting: "Meetings",
      training: "Training",
      "it-operation": "Running IT systems",
      "it-build": "Building IT systems",
      property: "Property management",
      repair: "Repairs",
      purchase: "Purchases",
      publicity: "Publicity",
      research: "Research",
      staff: "Staff",
      inspection: "Inspections",
    },
    indicators: "Indicators to add",
    there: "there already",
    open: "number to fill in",
    leftOut: (names) => `${names.join(", ")} not listed: the rules in use do not have the class.`,
    apply: (n) => `Add ${count(n)}`,
    cancel: "Cancel",
    added: (n) => `${s(n, "indicator")} added, not yet written to the cell.`,
    noRoom: (n) => `The table has no free rows: ${count(n)} not added. Insert rows in the table, then add again.`,
  },

  preview: {
    title: "The cell will read",
    cellsTitle: (n) => `${s(n, "cell")} will change`,
    same: "as in the sheet",
    length: (n, most) => `${count(n)} / ${count(most)} characters`,
    empty: "(empty)",
    more: (n) => `Show ${s(n, "more cell", "more cells")}`,
  },

  unfinished: (n, parts) => `Indicator ${count(n)} lacks: ${parts.map(part).join(", ")}.`,
  moreUnfinished: (n) => `${s(n, "more indicator is", "more indicators are")} not finished.`,
  problems: {
    misread: (n) =>
      `Indicator ${count(n)} would be read as something else: a text in it looks like another part. Take out numbering, “；” or labels such as “指标值：”.`,
    restMisread: (cell) =>
      `What is left in ${cell} would be read as an indicator. Keep an indicator, or reword that text in the sheet first.`,
    shared: (n, level, says) =>
      `The ${part(level)} of indicator ${count(n)} differs from its merged cell, which says “${says}”. Use the same class, or split the cell in the sheet first.`,
    noCell: (n, name) =>
      `The table has no cell for the ${part(name)} of indicator ${count(n)}. Clear it, or add the cell in the sheet first.`,
    tooLong: (cell, length, most) =>
      `${cell} would have ${count(length)} characters; an Excel cell holds ${count(most)}. Shorten it, then write.`,
    formula: (cell) => `${cell} is a formula and is not written over. Turn it into text in the sheet, then write.`,
    nameless: (n) => `Indicator ${count(n)} has no name and could not be read once written. Enter its name.`,
    readOtherwise: (n, read, meant) =>
      read === meant
        ? `Indicator ${count(n)} would be read as something else: a text in it is the same as a title, label, sum or note of the table. Reword it, or move it to another row.`
        : `Once written, ${count(read)} of ${count(meant)} indicators could be read: a text in indicator ${count(n)} would be taken for a title, label, sum or note. Reword it, or move it to another row.`,
    othersReadOtherwise: (project) =>
      `Once written, ${project === null ? "the table" : `“${project}”`} would be read as something else: a text is the same as a title, label, sum or note of the table. Reword it.`,
    gone: (sheet) => `“${sheet}” no longer has this row, so it cannot be written. The draft is still here.`,
  },
  goToCard: (n) => `Go to indicator ${count(n)}`,

  notWritten: (why) => `Nothing was written. ${why}`,
  write: "Write to cell",
  writeHint: "Ctrl+Enter",
  discard: "Discard",
  back: "Undo an edit",
  forth: "Redo an edit",
  askUnfinished: {
    title: "Not finished. Write it now?",
    what: (n) =>
      `${s(n, "indicator is", "indicators are")} not finished; numbers left open go into the cell as they stand. Writing can be undone.`,
    yes: "Write as it is",
    no: "Go on editing",
  },
  askDiscard: {
    title: "Discard these changes?",
    what: "The editor goes back to what the sheet says now; the cell does not change. Undoing an edit brings them back.",
    yes: "Discard",
    no: "Go on editing",
  },
  askForget: {
    title: (project) => `Drop the draft of “${project}”?`,
    what: "The changes in the draft are deleted and cannot be brought back. The cell does not change.",
    yes: "Drop",
    no: "Keep",
  },
  outcome: {
    discarded: "Changes discarded; the cell is as it was. Undo an edit to bring them back.",
    forgotten: "Draft dropped; the cell is as it was.",
    settled: "Merged into one draft, not yet written to the cell.",
    theirs: "This is what the sheet says. Undo an edit to bring the draft back.",
    "not-mended": "The draft is unchanged. Write it to the cell first, then mend this under Check.",
  },

  drafts: {
    title: (n) => `${s(n, "draft")} not written`,
    open: "Open",
    openLabel: (project) => `Open the draft of “${project}”`,
    forget: "Drop",
    forgetLabel: (project) => `Drop the draft of “${project}”`,
    gone: "The table no longer has this project",
    content: "Content of the draft",
  },
  notKept: {
    title: "Drafts last until the pane closes",
    what: "The browser's storage is shut off, so drafts cannot be kept. Write to the cell before you close the pane.",
    dismiss: "OK",
  },
  lost: {
    title: (n) => (n === 1 ? "A draft could not be restored" : `${count(n)} drafts could not be restored`),
    what: "What the browser stored is damaged and cannot be read; it was put aside as it is, and nothing was deleted. The cells are unchanged, other drafts are at hand; please enter these again.",
    dismiss: "OK",
  },

  conflict: {
    title: "The cell changed while you edited",
    what: "The draft was written over what it said before. Both are here; choose, then go on.",
    mine: "My draft",
    theirs: "Sheet now",
    none: "(no such indicator)",
    same: (n) => `${s(n, "other is", "others are")} the same on both sides.`,
    strays: "Text of the cell that belongs to no indicator stays.",
    card: (n) => `Difference ${count(n)}`,
    takeMine: "Take all mine",
    takeTheirs: "Take all of the sheet's",
    takeChosen: "Go on as chosen",
    noRoom: "The table has too few rows for the draft. Insert rows in the sheet, or take what the sheet says.",
  },
};
