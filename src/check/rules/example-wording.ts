import type { WordingEntry } from "../wording/entry";

const rate = (name: string, more: Partial<WordingEntry> = {}): WordingEntry => ({
  name,
  category: "12",
  synonyms: [],
  operator: "≥",
  target: "95",
  unit: "%",
  note: "",
  status: "preferred",
  ...more,
});

/** The library of the examples: a name with a synonym and a name it replaces, and one that nothing replaces. */
export const EXAMPLE_WORDING: readonly WordingEntry[] = [
  rate("验收合格率", { synonyms: ["验收通过率", "验收优良率"] }),
  rate("验收优良率", { status: "retired" }),
  rate("工作达标率", { status: "retired" }),
];
