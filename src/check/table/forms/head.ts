import type { Located } from "../../sheet/located";
import { moneyUnitIn, yearIn } from "../labels";
import type { MoneyUnit } from "../types";
import type { FormCell, Page } from "./page";

/** What stands above a form's first labels, and the unit of its amounts. */
export interface Head {
  readonly title: Located<string> | null;
  readonly year: number | null;
  readonly moneyUnit: MoneyUnit | null;
}

/** Reads title, year and money unit. */
export function readHead(page: Page): Head {
  let title: Located<string> | null = null;
  let year: number | null = null;
  let moneyUnit: MoneyUnit | null = null;
  for (const [row, cells] of page.rows) {
    for (const cell of cells) {
      const { value } = cell.text;
      if (row < page.name.row || namesMoney(cell)) moneyUnit ??= moneyUnitIn(value);
      if (row >= page.name.row || cell.field !== null) continue;
      year ??= yearIn(value);
      if (!/^附[件表录\d]|单位\s*[:：]/.test(value)) title ??= cell.text;
    }
  }
  return { title, year, moneyUnit };
}

/** A label with a bracket such as 项目资金（万元）, or 金额单位：元. Texts people write may speak of money too. */
const namesMoney = ({ field, inline, text }: FormCell): boolean =>
  (field !== null && inline === null) || /^(?:金额)?单位\s*[:：]/.test(text.value);
