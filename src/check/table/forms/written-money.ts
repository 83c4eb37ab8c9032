import { readWritten } from "../../money/written";
import { slice, type Located } from "../../sheet/located";
import type { InlineLabel } from "../inline-labels";
import { FUND_WORDS } from "../vocabulary/funds";
import type { LabelVocabulary } from "../vocabulary/vocabulary";
import { PART_FIELDS, type Field } from "./form";

/** Longer cells are texts. */
const LONGEST_LINE = 120;

const NUMBER = String.raw`[\d０-９]+(?:[,，][\d０-９]{3}(?![\d０-９]))*(?:[.．][\d０-９]+)?`;
const LABEL = String.raw`(?:其中\s*[:：]?\s*)?(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[)）、.．]\s*)?[^\d０-９:：，,；;、。\s][^\d０-９:：，,；;、。]{1,20}?`;
/** 其中：财政拨款：40万元, 其他资金10万元 */
const ENTRY = new RegExp(
  String.raw`\s*(${LABEL}\s*[:：]?)\s*(${NUMBER}\s*(?:亿元|万元|元)?)\s*[，,；;、。]?\s*(?!\s)`,
  "y",
);

/**
 * 年度资金总额：100万元: the labels of money of a cell that holds nothing else, each with its amount and the unit; none where a label is not known as one of money, or where one
 * entry has no colon and may as well be what the label before it announces: 财政拨款10万元.
 */
export function writtenMoney(text: Located<string>, vocabulary: LabelVocabulary): readonly InlineLabel[] {
  const entries = entriesIn(text);
  if (entries.length === 0 || (entries.length === 1 && !/[:：]$/.test(entries[0]?.text.value ?? ""))) return NONE;
  const found = entries.flatMap(({ text: written, value }): InlineLabel[] => {
    const { field, bare: label } = vocabulary.labelOf(written.value);
    return field === null || !isMoneyField(field) ? [] : [{ field, label, text: written, value }];
  });
  return found.length === entries.length ? found : NONE;
}

const NONE: readonly InlineLabel[] = [];

/** Labels with amounts, whatever the labels say; none where the cell says anything else. */
function entriesIn(text: Located<string>): Pick<InlineLabel, "text" | "value">[] {
  const { value } = text;
  if (value.length > LONGEST_LINE || !/[\d０-９]/.test(value)) return [];
  const found: Pick<InlineLabel, "text" | "value">[] = [];
  for (const { start, end } of linesOf(text)) {
    const line = value.slice(0, end);
    ENTRY.lastIndex = start;
    while (ENTRY.lastIndex < end) {
      const from = ENTRY.lastIndex;
      const match = ENTRY.exec(line);
      if (match === null) return [];
      const [whole = "", label = "", amount = ""] = match;
      if (readWritten(amount) === null) return [];
      const labelStart = from + whole.indexOf(label);
      const amountStart = labelStart + label.length + whole.slice(whole.indexOf(label) + label.length).indexOf(amount);
      found.push({
        text: part(text, labelStart, labelStart + label.length),
        value: part(text, amountStart, amountStart + amount.trimEnd().length),
      });
    }
  }
  return found;
}

const part = (text: Located<string>, start: number, end: number): Located<string> => ({
  value: text.value.slice(start, end),
  spans: slice(text, start, end),
});

/** The lines of a cell by offsets into its text, which has no breaks. A break inside an amount or its label makes no sense of them. */
function linesOf({ value, spans }: Located<string>): readonly { readonly start: number; readonly end: number }[] {
  if (spans.length < 2) return [{ start: 0, end: value.length }];
  let at = 0;
  return spans.map(({ start, end }) => ({ start: at, end: (at += end - start) }));
}

/** Labels an amount may be written beside. */
export const isMoneyField = (field: Field): boolean => PART_FIELDS.has(field) || TOTALS.has(field);

const TOTALS: ReadonlySet<Field> = new Set<Field>([
  "annual-total",
  "whole-total",
  "sum",
  "money-heading",
  "first-budget",
  "present-budget",
]);

/** Whether a cell holds amounts beside labels of which none, or not all, are known. */
export function holdsUnknownMoney(text: Located<string>, vocabulary: LabelVocabulary): boolean {
  const entries = entriesIn(text);
  return (
    entries.some(({ text: { value } }) => FUND_WORDS.test(value) || OTHER_MONEY.test(value)) &&
    writtenMoney(text, vocabulary).length === 0
  );
}

const OTHER_MONEY = /预算|收入|结转|结余|其[他它]/;
