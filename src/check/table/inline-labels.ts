import { slice, type Located } from "../sheet/located";
import { isWrittenText, type Field } from "./forms/form";
import type { LabelVocabulary } from "./vocabulary/vocabulary";

/** A label with its colon and the value that follows it in the same cell: 填报单位：某局. */
export interface InlineLabel {
  readonly field: Field;
  /** Bare, as labels are compared. */
  readonly label: string;
  readonly text: Located<string>;
  readonly value: Located<string>;
}

/** Longer cells are texts. */
const LONGEST_LINE = 200;

const LONGEST_LABEL = 20;

/** 单位：万元 names no office, whatever else of the same word does. */
const MONEY_UNIT = /(?:金额|货币|计量)?单位\s*[:：]\s*[（(]?(?:人民币)?\s*(?:万元|元|亿元)/;

/** What may follow a value in its cell and is none of it: a wide gap, the year, the seal. One space may be part of a name. */
const AFTER_VALUE = /\s{2,}.*$|\s+[（(]?20\d\d\s*年?度?[)）]?$|\s*[（(](?:盖章|公章|签章|盖单位章|章)[)）]$/;

/**
 * The labels of a cell that has its values beside them, in their order: 填报单位：某局 单位：万元 2025年度. None where the cell does not
 * begin with a label that is known.
 */
export function inlineLabels(text: Located<string>, vocabulary: LabelVocabulary): readonly InlineLabel[] {
  const { value } = text;
  const first = labelAt(value, 0, value.slice(0, LONGEST_LABEL * 2).search(/[:：]/), vocabulary);
  if (first === null) return NONE;
  if (isWrittenText(first.field) || value.length > LONGEST_LINE) return [labelOf(text, first, value.length)];
  const found = [first];
  for (const { index } of value.matchAll(/[:：]/g)) {
    const above = found.at(-1) as LabelAt;
    if (index <= above.colon) continue;
    const next = labelBefore(value, above.colon + 1, index, vocabulary);
    if (next !== null) found.push(next);
  }
  return found.map((label, at) => {
    const end = found[at + 1]?.start ?? value.length;
    const unit = value.slice(label.colon, end).search(MONEY_UNIT);
    return labelOf(text, label, unit < 0 ? end : label.colon + unit);
  });
}

const NONE: readonly InlineLabel[] = [];

interface LabelAt {
  readonly field: Field;
  readonly label: string;
  readonly start: number;
  readonly colon: number;
}

function labelAt(text: string, start: number, colon: number, { labelOf }: LabelVocabulary): LabelAt | null {
  if (colon < start + 2 || colon - start > LONGEST_LABEL) return null;
  const { bare: label, field } = labelOf(text.slice(start, colon));
  return field === null ? null : { field, label, start, colon };
}

/** The longest label that ends at a colon, after a gap; without one only where nothing shorter could be meant. */
function labelBefore(text: string, from: number, colon: number, vocabulary: LabelVocabulary): LabelAt | null {
  for (let start = Math.max(from, colon - LONGEST_LABEL); start <= colon - SHORTEST_LABEL; start += 1) {
    const isApart = /[\s，,；;、|]/.test(text.charAt(start - 1));
    if (!isApart && colon - start < SHORTEST_WITHOUT_GAP) continue;
    if (/\s/.test(text.charAt(start))) continue;
    const label = labelAt(text, start, colon, vocabulary);
    if (label !== null && (isApart || WORD.test(label.label))) return label;
  }
  return null;
}

const SHORTEST_LABEL = 2;
const SHORTEST_WITHOUT_GAP = 4;

/** Labels that no name of an office or a project ends with. */
const WORD =
  /^(?:主管部门|实施单位|填报单位|编制单位|填报日期|填表日期|项目名称|单位名称|部门名称|预算年度|填报人|联系电话)$/;

function labelOf(text: Located<string>, { field, label, colon, start }: LabelAt, end: number): InlineLabel {
  const raw = text.value.slice(colon + 1, end);
  const kept = isWrittenText(field) ? raw.trimEnd() : raw.trim() === "" ? "" : trimmedValue(raw);
  const from = colon + 1 + (kept.length - kept.trimStart().length);
  const to = colon + 1 + kept.length;
  const at = (a: number, b: number): Located<string> => ({ value: text.value.slice(a, b), spans: slice(text, a, b) });
  return { field, label, text: at(start, colon + 1), value: at(Math.min(from, to), to) };
}

function trimmedValue(raw: string): string {
  const lead = raw.length - raw.trimStart().length;
  let value = raw.trim();
  for (let before = ""; before !== value;) {
    before = value;
    value = value
      .replace(AFTER_VALUE, "")
      .replace(/[；;，,]$/, "")
      .trimEnd();
  }
  return raw.slice(0, lead) + value;
}

/** What a line says besides the values of its labels: 2025年度, 单位：万元. */
export const besidesValues = (line: string, labels: readonly Pick<InlineLabel, "value">[]): string =>
  labels.reduce((rest, { value }) => (value.value === "" ? rest : rest.replace(value.value, " ")), line);

/** 单位：万元, wherever it stands in a line. */
export const statesMoneyUnit = (line: string): boolean => MONEY_UNIT.test(line);

/** A cell that says 单位：万元 and no more. */
export const isMoneyUnit = (text: string): boolean => {
  const unit = MONEY_UNIT.exec(text);
  return unit !== null && /^[\s（()）]*$/.test(text.replace(unit[0], ""));
};
