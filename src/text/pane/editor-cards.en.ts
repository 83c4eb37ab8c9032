import type { CardsText } from "./editor-cards.zh";
import { count } from "./types";

const findings = (n: number): string => (n === 1 ? "1 problem" : `${count(n)} problems`);

/** The cards of the view Indicators: one an indicator. */
export const cards: CardsText = {
  label: "Indicators",
  card: (n) => `Indicator ${count(n)}`,
  noName: "Name to fill in",
  open: "to fill in",
  toChoose: "choose",
  findings,
  findingsOf: (n) => `Problems of indicator ${count(n)}`,
  checking: "Changed, checking",

  level1: "Level 1",
  level2: "Level 2",
  name: "Name",
  periods: { cycle: "Cycle", annual: "Year" },
  follows: "Same as cycle",
  followsLabel: "The annual target is the same as the cycle's",

  kindOf: (period) => `${period}: kind of target`,
  kinds: {
    quantity: "Number",
    range: "Range",
    frequency: "Frequency",
    deadline: "Deadline",
    graded: "Grades",
    text: "Text",
  },
  fieldOf: (period, field) => `${period}: ${field}`,
  fields: {
    operator: "comparison",
    number: "number",
    unit: "unit",
    from: "from",
    to: "to",
    every: "how often",
    date: "date",
    grades: "grades",
    text: "text",
  },
  each: "every",
  between: "to",
  noOperator: "none",
  better: (target) => `Write ${target}`,
  betterLabel: "Say it in numbers",

  suggest: {
    show: (field) => `Choose: ${field}`,
    more: (n) => `${count(n)} more; type a few more characters`,
    noName: "No such name is on offer. What you typed can be used as it is.",
    elsewhere: "In other classes",
    library: "Library",
    used: "in this table",
    insteadOf: "instead of",
  },

  menu: (n) => `Indicator ${count(n)}: more`,
  addAfter: "Add below",
  duplicate: "Duplicate",
  up: "Move up",
  down: "Move down",
  remove: "Remove",
  drag: "Drag to move",
  add: "Add indicator",
  refused: {
    "no-room": "The table has no free row, so nothing was added. Insert a row in the table first, then add again.",
    evaluated:
      "This table holds self-evaluation results, and actual values, scores and reasons belong to their rows. Indicators are not added, moved or removed here; to do so, change whole rows in the sheet.",
    "no-card": "This indicator is not there any more. Nothing was changed.",
  },

  said: {
    added: (n) => `Indicator ${count(n)} added.`,
    duplicated: (n) => `Duplicated as indicator ${count(n)}.`,
    removed: (name) => `“${name}” removed. Ctrl+Z takes it back.`,
    moved: (name, n) => `“${name}” is now indicator ${count(n)}.`,
    back: "One step undone.",
    forth: "One step redone.",
  },

  outcome: {
    label: "Self-evaluation, filled in on the sheet",
    actual: "Actual value",
    score: "Score",
    reason: "Reason",
    blank: "blank",
  },

  stray: "This text belongs to no indicator and stays as it is",
  strayInside: "This text is no part of the indicator and stays as it is",
};
