import { cleanText } from "../../sheet/clean";
import type { Located } from "../../sheet/located";
import { besidesValues, statesMoneyUnit } from "../inline-labels";
import { moneyUnitBeside, moneyUnitIn, yearIn } from "../labels";
import type { MoneyUnit } from "../types";
import type { FormCell } from "./cells";
import { isWrittenText } from "./form";
import { labelsOf, valueOf, type Page } from "./page";
import { isMoneyField } from "./written-money";

/** What stands above a form's first labels, and the unit of its amounts. */
export interface Head {
  readonly title: Located<string> | null;
  /** The title and the lines below it. */
  readonly lines: readonly Located<string>[];
  readonly year: number | null;
  readonly moneyUnit: MoneyUnit | null;
}

/** Reads title, year and money unit. */
export function readHead(page: Page): Head {
  const lines: Located<string>[] = [];
  let year: number | null = null;
  let moneyUnit: MoneyUnit | null = null;
  let isAboveLabels = true;
  for (const cells of page.rows.values()) {
    // 填表说明 may stand beside the title.
    isAboveLabels &&= !cells.some(({ field, inline }) => field !== null && field !== "end" && inline === null);
    for (const [at, cell] of cells.entries()) {
      if (cell.inline !== null && !isWrittenText(cell.field)) {
        if (cells[at - 1]?.column === cell.column) continue;
        const labels = cells.filter(({ column }) => column === cell.column);
        const line = besidesValues(cleanText(page.sheet, cell.row, cell.column), labels.map(valueOfInline));
        if (isAboveLabels || statesMoneyUnit(line) || (cell.field !== null && isMoneyField(cell.field)))
          moneyUnit ??= moneyUnitIn(line);
        if (isAboveLabels) year ??= yearIn(line.replace(/\s/g, ""));
        continue;
      }
      const { value } = cell.text;
      if (isAboveLabels || namesMoney(cell))
        moneyUnit ??= moneyUnitIn(value) ?? moneyUnitBeside(value, cells[at + 1]?.text.value ?? "");
      if (!isAboveLabels || cell.field !== null) continue;
      year ??= yearIn(value.replace(/\s/g, ""));
      if (!/^附[件表录\d]|^表\s*[\d一二三四五六七八九十-]+$|单位\s*[:：]/.test(value)) lines.push(cell.text);
    }
  }
  return { title: lines[0] ?? null, lines, year: year ?? labelledYear(page), moneyUnit };
}

const valueOfInline = ({ inline, text }: FormCell): { value: Located<string> } => ({ value: inline ?? text });

/** A label with a bracket such as 项目资金（万元）, or 金额单位：元. Texts people write may speak of money too. */
const namesMoney = ({ field, inline, columnRole, text, label }: FormCell): boolean =>
  ((field !== null || columnRole !== null) && inline === null) ||
  /^(?:金额)?单位\s*[:：]/.test(text.value) ||
  (label !== "" && text.value.length <= LONGEST_HEADING && /[（(](?:单位[:：])?(?:万元|元)[)）]$/.test(text.value));

const LONGEST_HEADING = 16;

/** The year beside a label: 预算年度 | 2025. */
function labelledYear(page: Page): number | null {
  for (const label of labelsOf(page, new Set(["year"]))) {
    const match = /20\d\d/.exec(valueOf(page, label)?.value ?? "");
    if (match !== null) return Number(match[0]);
  }
  return null;
}
