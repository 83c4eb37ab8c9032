import { slice, type Located } from "../../sheet/located";
import { spanOf } from "../../sheet/clean";
import type { NameSource } from "../types";
import { isLabel, type FormCell } from "./cells";
import type { Field } from "./form";
import type { Head } from "./head";
import { labelsOf, valueOf, type Page } from "./page";

/** What a form is about, and the label that says so. */
export interface FormName {
  readonly name: Located<string>;
  readonly header: Located<string>;
  readonly from: NameSource;
}

/** Labels that name the project, the surest first. */
const NAMED_BY: readonly Field[] = ["name", "programme", "whole", "name-of-funds"];

/**
 * The name of a form's project: beside its label, or a blank cell there. Where no label names it, the title's own words do, and last
 * the sheet's name, which stands in no cell.
 */
export function readName(page: Page, { title, lines }: Pick<Head, "title" | "lines">): FormName {
  let blank: FormName | null = null;
  for (const field of NAMED_BY) {
    for (const label of labelsOf(page, new Set([field]))) {
      const name = valueOf(page, label);
      if (name === null) continue;
      const named: FormName = { name, header: labelIn(label), from: "label" };
      if (name.value !== "") return named;
      blank ??= named;
    }
  }
  if (blank !== null) return blank;
  const asWhole = lines.some(({ value }) => OF_A_WHOLE.test(value)) ? namedAsWhole(page) : null;
  if (asWhole !== null) return asWhole;
  for (const line of [...lines].reverse()) {
    const named = nameInTitle(line);
    if (named !== null) return named;
  }
  return nameOfSheet(page, title);
}

/** 部门整体支出绩效自评表 is about the department it names, under whatever label. */
function namedAsWhole(page: Page): FormName | null {
  for (const field of ["department", "unit", "filing-unit"] as const)
    for (const label of labelsOf(page, new Set<Field>([field]))) {
      const name = valueOf(page, label);
      if (name !== null && name.value !== "") return { name, header: labelIn(label), from: "label" };
    }
  return null;
}

/** 部门整体支出绩效目标表: the goals are those of the department or unit itself. */
const OF_A_WHOLE = /整体(?:支出|绩效|预算|目标|自评)/;

/** The label alone, where its value stands in the same cell. */
function labelIn({ text, inline }: FormCell): Located<string> {
  const end = text.value.length - (inline?.value.length ?? 0);
  return inline === null ? text : { value: text.value.slice(0, end), spans: slice(text, 0, end) };
}

/** 1、培训经费绩效目标表 is about 培训经费; 项目支出绩效目标申报表 names nothing. */
function nameInTitle(title: Located<string>): FormName | null {
  if (title.value.length > LONGEST_TITLE) return null;
  const match =
    /^(\s*(?:[（(]?[\d一二三四五六七八九十]{1,3}[)）、.．]\s*)?)(.*?)((?:专项|项目)?(?:资金|支出|整体|部门|预算|财政)*绩效(?:目标|自评|评价)?.{0,12})$/.exec(
      title.value,
    );
  const before = match?.[1]?.length ?? 0;
  const named = match?.[2] ?? "";
  const words = named
    .replace(
      /20\d\d\s*年度?|[（(].*[)）]|部门预算|省级|市级|县级|本级|年度|预算|申报|项目|专项|资金|总体|区域|整体|转移支付|支出|财政|表/g,
      "",
    )
    .trim();
  if (words === "" || match === null) return null;
  const end = before + named.length;
  return {
    name: { value: title.value.slice(before, end), spans: slice(title, before, end) },
    header: title,
    from: "title",
  };
}

const LONGEST_TITLE = 80;

function nameOfSheet(page: Page, title: Located<string> | null): FormName {
  const first = [...page.rows.values()].flat()[0];
  const at = title ?? first?.text ?? page.headers[0]?.blocks[0]?.get("name")?.label;
  const spans = at === undefined ? [spanOf(page.sheet, page.top, page.left, 0, 0)] : slice(at, 0, 0);
  return { name: { value: page.sheet.name, spans }, header: at ?? { value: "", spans }, from: "sheet" };
}

/** What is written beside the first wanted label of a kind that has a value. */
export function textOf(
  page: Page,
  field: Field,
  isWanted: (label: FormCell) => boolean = () => true,
): Located<string> | null {
  for (const label of labelsOf(page, new Set([field])).filter(isWanted)) {
    const text = valueOf(page, label);
    if (text !== null && text.value !== "" && !isValueLabel(page, text)) return text;
  }
  return null;
}

/** A word of the vocabulary is never a value. */
function isValueLabel(page: Page, { spans, value }: Located<string>): boolean {
  const span = spans[0];
  if (span === undefined) return false;
  return [...page.rows.values()].some((cells) =>
    cells.some(
      (cell) =>
        cell.text.value === value &&
        cell.text.spans[0]?.row === span.row &&
        cell.column === span.column &&
        isLabel(cell),
    ),
  );
}
