import { count } from "./types";
import type { UnifyText } from "./unify.zh";

const places = (n: number): string => (n === 1 ? "1 place" : `${count(n)} places`);
const names = (n: number): string => (n === 1 ? "1 name" : `${count(n)} names`);
const phrases = (n: number): string => (n === 1 ? "1 phrase" : `${count(n)} phrases`);

export const unify: UnifyText = {
  label: "One name for one thing",
  open: "One name for one thing",
  what: "Write the same what means the same.",
  openFrom: (rule) => `One name for one thing: ${rule}`,

  wholeWorkbook: "Whole workbook",
  looked: (n, m) => `${names(n)} and ${phrases(m)} looked at`,
  reading: (done, all) => (all === 0 ? "Reading" : `Reading row ${count(done)} of ${count(all)}`),
  gathering: (done, all) => (all === 0 ? "Gathering names" : `Looked at ${count(done)} of ${count(all)} projects`),
  planning: "Preparing the preview",
  progress: "Progress",
  stop: "Stop",
  stopped: "Not all was looked at. No cell was changed.",
  stale: "Cells have changed; this may be out of date.",
  again: "Gather again",
  nothing: { title: "Nothing to unify", what: "What means the same is written the same everywhere." },
  noNames: { title: "No indicators here", what: "Go to the sheet with the table, or look at the whole workbook." },

  clusters: "Texts that mean the same",
  kinds: { name: "Names", phrase: "Phrases" },
  groups: (n) => (n === 1 ? "1 group" : `${count(n)} groups`),
  sources: { library: "library", standard: "standard", used: "most used" },
  variants: (texts, all) =>
    all > texts.length ? `${texts.join(", ")} and ${count(all - texts.length)} more` : texts.join(", "),
  places,
  chooseCluster: (text) => `Choose the group of “${text}”`,
  preferred: "Write",
  variantTick: (text, n) => `Change “${text}” too, ${places(n)}`,
  isPreferred: "preferred",
  notUsedYet: "not in use yet",
  use: "Use this",
  useLabel: (text) => `Use this for all: “${text}”`,
  showPlaces: (text, n) => `See where “${text}” is used, ${places(n)}`,
  hidePlaces: (text, n) => `Hide where “${text}” is used, ${places(n)}`,
  goTo: (project, cell) => `Go to ${project}, ${cell}`,
  looking: "Looking…",
  morePlaces: (n) => `Show ${count(n)} more`,
  change: (text) => `Change all to “${text}”`,
  skip: "Leave as is",
  skipLabel: (text) => `Leave as is: ${text}`,
  skipped: (n) => (n === 1 ? "1 group left out" : `${count(n)} groups left out`),
  bringBack: "Bring back",
  chooseAll: "All",
  changeChosen: (n) => (n === 0 ? "Unify the chosen" : n === 1 ? "Unify 1 group" : `Unify ${count(n)} groups`),

  faults: {
    empty: "Nothing is written yet. Write the text for all.",
    "line-break": "It must stand on one line, or it is read as two. Take the break out.",
    formula: "Excel would take it for a formula. Begin with something else.",
    separator: "It holds ； ： or 。, which part an indicator. Take them out.",
    placeholder: "This stands for something still to be filled in. Write the actual text.",
    "too-long": "It is longer than a cell can hold. Make it shorter.",
    misread: "In a cell it would be read as something else. Word it otherwise.",
  },
  nothingTicked: "No text is ticked to be changed.",

  preview: {
    title: (n) => (n === 1 ? "Unify 1 group" : `Unify ${count(n)} groups`),
    summary: (n) => `Changes ${places(n)}`,
    left: (n) => `${places(n)} left as they are`,
    leftHeading: (n) => `Left as they are: ${places(n)}`,
    heading: (text, n) => `To “${text}”, ${places(n)}`,
    before: "Before",
    after: "After",
    reasons: {
      formula: "comes from a formula; change the formula",
      overlap: "something else changes here too; do it once more",
      misread: "two indicators of the project would run together; tell them apart first",
    },
    tooLong: (cells) => `Some cells would exceed 32,767 characters, so nothing is changed: ${cells}`,
    misread: "The table would be read otherwise, so nothing is changed. Word it otherwise.",
    nothing: "There is nothing to change.",
    keys: "The budget system knows indicators by name: change the names there too.",
    keep: (n, name) =>
      n === 1
        ? `Add “${name}” to the library, the others as synonyms`
        : `Add ${names(n)} to the library, the others as synonyms`,
    extend: (n, name) =>
      n === 1
        ? `Add the others to “${name}” in the library as synonyms`
        : `Add the others to ${names(n)} in the library as synonyms`,
    conflicts: {
      "synonym-of": (text, name) => `“${text}” is a synonym of “${name}” in the library, which stays as it is.`,
      "own-name": (text) => `“${text}” is a name of its own in the library and does not become a synonym.`,
      retired: (text) => `“${text}” is retired in the library, which stays as it is.`,
      draft: (text) => `“${text}” is a draft in the library. It is checked with once it is preferred.`,
      unfit: (text) => `“${text}” cannot stand in the library: it is too long or holds a semicolon.`,
    },
    showConflicts: (n) => (n === 1 ? "1 disagreement with the library" : `${count(n)} disagreements with the library`),
    apply: (n) => `Change ${places(n)}`,
    cancel: "Cancel",
  },

  kept: (n) => (n === 1 ? "1 library entry updated." : `${count(n)} library entries updated.`),
  between: " ",
};
