import { slice, type Located } from "../sheet/located";
import type { Field } from "./forms/form";
import { inlineLabels, type InlineLabel } from "./inline-labels";
import { departmentIn } from "./labels";
import type { LabelVocabulary } from "./vocabulary/vocabulary";

/** What a line above a list says under a label. */
export type HeadLabel = Pick<InlineLabel, "field" | "value">;

/** The labels that may stand above a list. */
const FIELDS: ReadonlySet<Field> = new Set<Field>([
  "name",
  "programme",
  "department",
  "unit",
  "filing-unit",
  "whole",
  "year",
]);

/** Longer texts are no labels. */
const LONGEST = 20;

/** What a cell announces that holds a label alone; null where it is none that stands above lists. */
export function headFieldOf(text: string, { labelOf }: LabelVocabulary): Field | null {
  if (text.length > LONGEST) return null;
  const { bare, field } = labelOf(text);
  return field !== null && FIELDS.has(field) ? fieldAbove(field, bare) : null;
}

/** 单位名称 above a list says whose list it is. */
const fieldAbove = (field: Field, label: string): Field => (label === "单位名称" ? "whole" : field);

/** The labels of a line that has its values beside them: 填报单位：某局 单位：万元 2025年度. */
export function headLabelsIn(line: Located<string>, vocabulary: LabelVocabulary): readonly HeadLabel[] {
  const labels = inlineLabels(line, vocabulary)
    .filter(({ field }) => FIELDS.has(field))
    .map(({ field, label, value }) => ({ field: fieldAbove(field, label), value }));
  if (labels.length > 0) return labels;
  // 单位：某局 is no label a form may have: it would be one of money.
  const named = departmentIn(line.value);
  if (named === null) return labels;
  const { start, end } = named;
  return [{ field: "whole", value: { value: line.value.slice(start, end), spans: slice(line, start, end) } }];
}

/** Whether a line says under a label whose table it is, or of which year. */
export const isLabelledHeadLine = (line: string, vocabulary: LabelVocabulary): boolean =>
  headLabelsIn({ value: line, spans: [] }, vocabulary).some(({ field }) => field !== "name");
