import { readAmount } from "../../money/amount";
import { slice, type Located, type Span } from "../../sheet/located";
import { cellAt, type SheetSnapshot } from "../../sheet/snapshot";
import type { Profile } from "../../standard/profile";
import type { ParseCache } from "../indicators";
import type { Goal, Indicator, Layout, MoneyPeriod } from "../types";
import { nameColumn } from "./columns";
import { readEntries } from "./entries";
import type { ColumnRole, Field, Form, FormMarks } from "./form";
import { goalLabels, readGoals } from "./goals";
import { readHead, type Head } from "./head";
import { cellsOfEntries, indicatorsOf } from "./indicators";
import { FORMS } from "./labels";
import { readMoney } from "./money";
import { cellsOf, labelsOf, valueOf, type FormCell, type Page } from "./page";
import type { Money } from "./parts";

/** What the readers share: the office's choices, and texts that are parsed already. */
export interface FormContext {
  readonly profile: Profile;
  readonly cache: ParseCache;
}

/** A form as read, before the sheets of one workbook are joined. */
export interface FormProject {
  readonly layout: Layout;
  readonly sheet: SheetSnapshot;
  readonly head: Head;
  readonly department: Located<string> | null;
  readonly unit: string | null;
  readonly name: Located<string>;
  readonly nameHeader: Located<string>;
  readonly indicatorHeader: Located<string>;
  readonly money: readonly Money[];
  readonly goals: readonly Goal[];
  readonly indicators: readonly Indicator[];
  readonly indicatorCells: readonly Span[];
}

/** Reads a form; null where it is none of the known ones. */
export function readProject(page: Page, { profile, cache }: FormContext): FormProject | null {
  const form = formOf(page);
  const name = valueOf(page, page.name);
  const header = page.headers[0]?.blocks[0];
  const indicatorHeader = header && nameColumn(header)?.label;
  if (form === null || name === null || indicatorHeader === undefined) return null;
  const entries = readEntries(page, sideBySide(page));
  return {
    layout: form.layout,
    sheet: page.sheet,
    head: readHead(page),
    department: textOf(page, "department"),
    unit: textOf(page, "unit")?.value ?? null,
    name,
    nameHeader: labelIn(page.name),
    indicatorHeader,
    money: readMoney(page),
    goals: readGoals(page),
    indicators: indicatorsOf(entries, profile.categories, cache),
    indicatorCells: cellsOfEntries(page.sheet, entries),
  };
}

/** Which form a page is. A list's header may have labels of a form, but none between 项目名称 and those of its indicators. */
function formOf(page: Page): Form | null {
  const labels = new Set<string>();
  const fields = new Set<Field>();
  let isForm = false;
  for (const [row, cells] of page.rows) {
    if (row < page.name.row) continue;
    for (const { label, field } of cells) {
      labels.add(label);
      if (field === null) continue;
      fields.add(field);
      isForm ||= row > page.name.row;
    }
  }
  if (!isForm) return null;
  for (const { top, bottom } of page.headers)
    for (let row = top; row <= bottom; row += 1)
      for (const { field } of cellsOf(page.sheet, row)) if (field !== null) fields.add(field);
  const blocks = page.headers.flatMap((header) => header.blocks);
  const marks: FormMarks = {
    labels,
    fields,
    columns: new Set<ColumnRole>(blocks.flatMap((block) => [...block.keys()])),
    sideBySide: Math.max(...page.headers.map((header) => header.blocks.length)),
  };
  return FORMS.find((one) => one.isThis(marks)) ?? null;
}

/** The label alone, where its value stands in the same cell. */
function labelIn({ text, inline }: FormCell): Located<string> {
  const end = text.value.length - (inline?.value.length ?? 0);
  return inline === null ? text : { value: text.value.slice(0, end), spans: slice(text, 0, end) };
}

/** What is written beside the first label of a kind that has a value. */
function textOf(page: Page, field: Field): Located<string> | null {
  for (const label of labelsOf(page, new Set([field]))) {
    const text = valueOf(page, label);
    if (text !== null && text.value !== "") return text;
  }
  return null;
}

/** What the blocks of a header side by side are for: the whole period and the year, in the order their goals stand in. */
function sideBySide(page: Page): readonly MoneyPeriod[] {
  const { annual, whole } = goalLabels(page);
  const isSwapped = annual !== null && whole !== null && annual.row === whole.row && annual.column < whole.column;
  return isSwapped ? ["annual", "whole"] : ["whole", "annual"];
}

/** A template nobody has begun to fill in. */
export const isUntouched = ({ sheet, name, money, goals, indicators }: FormProject): boolean =>
  name.value === "" &&
  indicators.length === 0 &&
  goals.every(({ value }) => value === "") &&
  money.every(({ place }) => readAmount(cellAt(sheet, place.row, place.column)).kind === "blank");
