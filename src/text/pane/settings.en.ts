import type { Tier } from "../../check/standard/profile";
import { TIER_NAMES } from "../tiers";
import type { SettingsText } from "./settings.zh";
import { count } from "./types";

const tiers: Readonly<Record<Tier, string>> = TIER_NAMES.en;

export const settings: SettingsText = {
  label: "Settings",
  profile: (name) => `Checked with “${name}”`,
  intro: "Changes are kept in this workbook, and it is checked again at once.",
  sections: {
    what: "What is checked",
    columns: "Named columns",
    labels: "Labels known besides",
    others: "Others",
    rules: "Rule by rule",
    pane: "Pane",
  },

  keys: {
    tier: "How much",
    base: "List of classes",
    year: "Year of the table",
    "thresholds.fewestIndicators": "Fewest indicators",
    "thresholds.roundingAllowance": "Rounding of an amount",
    "required.satisfaction": "满意度 is required",
    "required.cost": "成本 is required",
    layouts: "Layouts accepted",
    categories: "Classes",
    names: "Names to pick from",
    units: "Further units",
    reasons: "Reasons to accept",
    phrases: "Graded phrases",
  },
  hints: {
    year: "where the title has none",
    "thresholds.roundingAllowance": "0.5 is usual rounding",
  },
  tiers,
  tierHints: {
    quick: "errors and the main warnings; no notes, nothing on missing classes",
    default: "all but four kinds of detail, such as a missing comparison",
    strict: "every rule",
  },
  bases: { guangdong: "Guangdong", "central-2021": "Central (2021)" },
  yearByTitle: "by title",
  entries: (n) => (n === 1 ? "1 entry" : `${count(n)} entries`),
  every: "all",
  severities: { error: "Error", warning: "Warning", info: "Note", off: "Off" },
  severityOf: (rule) => `Severity of: ${rule}`,

  origin: {
    office: (name) => `Office “${name}”`,
    workbook: "This workbook",
    command: "Command",
  },
  locked: (name) => `locked by “${name}”`,
  lockedToo: "locked",
  refused: "the workbook's own choice was not taken",
  notInTier: (tier) => `not in “${tiers[tier]}”`,
  required: "is required",
  restore: "Reset",
  ownLabel: (label) => `“${label}”`,
  forget: "Forget",
  forgetLabel: (label) => `Forget the label “${label}”`,
  restoreLabel: (setting) => `Reset: ${setting}`,

  numberWanted: (min, max) => `A number from ${min} to ${max}.`,
  wholeWanted: (min, max) => `A whole number from ${min} to ${max}.`,
  yearWanted: (min, max) => `A year from ${min} to ${max}, or nothing.`,

  rules: {
    search: "Find a rule",
    placeholder: "Find a rule…",
    none: "There is no such rule.",
    size: (n) => (n === 1 ? "1 rule" : `${count(n)} rules`),
    changed: (n) => `${count(n)} changed`,
    groups: {
      money: "Sums and money",
      table: "The table",
      project: "Projects",
      goal: "Goals",
      cell: "How indicators are written",
      set: "Sets of indicators",
      indicator: "Class and name of an indicator",
      target: "Targets",
      evaluation: "Self-evaluation",
    },
  },

  notes: {
    office: "The office's settings file is faulty and was not taken",
    store: "The settings in the workbook cannot be read",
    settings: "The workbook's settings are faulty and were not taken",
    mappings: "The columns named in the workbook are faulty",
    wording: "The wording library cannot be read and was not taken",
    "wording-entries": "Some of the wording library needs a look",
    copies: "The workbook holds its settings twice",
    accepted: "Some records of accepted findings cannot be read",
    baseline: "What is remembered of the last check cannot be read",
    refused: "A settings file changes what another one locks; it was not taken",
    builtInUsed: "The built-in settings are used.",
    more: (n) => `${count(n)} more.`,
    readAgain: "Read again",
    clear: "Clear",
    clearLabel: "Clear these settings of the workbook",
    dismiss: "Close",
  },

  live: "Check after an edit",
  liveHint: (rows) =>
    `Checks what was changed once typing pauses. Unless you choose, tables of more than ${count(rows)} rows are left out.`,
  theme: "Appearance",
  system: "As the system",
  light: "Light",
  dark: "Dark",
};
