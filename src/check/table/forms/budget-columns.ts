import { isVisible } from "../../sheet/stretches";
import { cellText } from "../../sheet/snapshot";
import type { Field } from "./form";
import { labelsOf, type FormCell, type Page, type Place } from "./page";
import { moneyOf, PART_FIELDS, settleParts, type Money, type Part } from "./parts";

const HEADS: ReadonlySet<Field> = new Set<Field>(["first-budget", "present-budget", "spent"]);

/**
 * Amounts in columns 年初预算数|全年预算数|全年执行数, a fund a row; null where a form has no such columns. The first budget is what the form
 * is about; the others are read where somebody filled them in, and add up to nothing here.
 */
export function moneyInColumns(page: Page): Money[] | null {
  const heads = labelsOf(page, HEADS);
  const main =
    heads.find(({ field }) => field === "first-budget") ?? heads.find(({ field }) => field === "present-budget");
  if (main === undefined) return null;
  const lines = linesUnder(page, main);
  const total = lines.find(({ field }) => field === "annual-total" || field === "whole-total");
  const parts = lines.filter((line) => line !== total);
  const place = (cell: FormCell, head: FormCell): Place => placeUnder(page, cell, head);
  return [
    ...(total === undefined ? [] : [moneyOf("total", "annual", total, place(total, main))]),
    ...settleParts(
      parts.map((cell): Part => ({ cell, place: place(cell, main) })),
      "annual",
    ),
    ...heads.flatMap((head) =>
      head === main
        ? []
        : lines.flatMap((cell): Money[] => {
            const at = place(cell, head);
            if (!isVisible(cellText(page.sheet, at.row, at.column))) return [];
            return [
              { role: "of-which", period: "annual", label: head.text, key: `${head.label} ${cell.label}`, place: at },
            ];
          }),
    ),
  ];
}

/** The labels of the rows under the heads: of money, or of a name nobody knows that stands in their column. */
function linesUnder(page: Page, main: FormCell): FormCell[] {
  const lines: FormCell[] = [];
  for (const [row, cells] of page.rows) {
    if (row <= main.bottom) continue;
    const before = cells.filter(({ column }) => column < main.column);
    const known = before.find(({ field }) => field !== null && isMoney(field));
    const unknown = before.find(({ label, column }) => label !== "" && column === lines[0]?.column);
    if (known !== undefined) lines.push(known);
    else if (unknown !== undefined && before.every(({ field }) => field === null)) lines.push(unknown);
    else if (lines.length > 0) break;
  }
  return lines;
}

const isMoney = (field: Field): boolean =>
  field === "annual-total" || field === "whole-total" || PART_FIELDS.has(field);

/** The cell of a row under a head, which may be merged over several columns. */
function placeUnder({ sheet }: Page, { row }: FormCell, head: FormCell): Place {
  for (let column = head.column; column <= head.right; column += 1)
    if (isVisible(cellText(sheet, row, column))) return { row, column };
  return { row, column: head.column };
}
