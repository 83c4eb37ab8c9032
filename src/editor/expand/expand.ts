import type { NewSheet } from "../../check/sheet/new-sheet";
import { a1 } from "../../check/sheet/address";
import { rowOf, type CellRange, type CellValue, type SheetSnapshot } from "../../check/sheet/snapshot";
import type { Profile } from "../../check/standard/profile";
import { unitsOf, type Vocabulary } from "../../check/standard/units";
import { cardsOf, type Card, type Draft } from "../types";
import {
  CELL_LABELS,
  COLUMNS,
  ROW_LABELS,
  SOURCE_LABELS,
  TARGET_LABELS,
  WIDTHS,
  type RowPart,
  type TargetName,
  type TargetPart,
  type ExpandedColumn,
} from "./layout";
import type { PickList } from "./lists";
import { SPARE_ROWS, expandedLists } from "./relist";
import { splitTarget } from "./parts";

/** Indicators laid out one a row: the sheet to add and the lists for its cells; or why they cannot be. */
export type Expanded =
  | { readonly sheet: NewSheet; readonly lists: readonly PickList[]; readonly refused: null }
  | { readonly sheet: null; readonly lists: readonly PickList[]; readonly refused: ExpandRefusal };

export type ExpandRefusal =
  /** The layout has one cell a part already. */
  | { readonly kind: "not-packed" }
  /** The indicators' cell is a formula, and so could not be written back. */
  | { readonly kind: "formula"; readonly sheet: string; readonly address: string }
  /** The project's row or sheet is gone. */
  | { readonly kind: "gone"; readonly sheet: string };

/** Lays a project's packed indicators out on a sheet of their own, with what they were taken from above them. */
export function expand(draft: Draft, sheets: readonly SheetSnapshot[], profile: Profile): Expanded {
  const { form } = draft;
  if (form.kind !== "packed") return refused({ kind: "not-packed" });
  const sources: CellValue[][] = [];
  for (const { sheet, row, column, text, isFormula } of form.cells) {
    const snapshot = sheets.find(({ name }) => name === sheet);
    const at = snapshot === undefined ? null : rowOf(snapshot, row);
    if (at === null) return refused({ kind: "gone", sheet });
    const address = a1(at, column);
    if (isFormula) return refused({ kind: "formula", sheet, address });
    sources.push([SOURCE_LABELS.cell, address, SOURCE_LABELS.text, text === "" ? null : text]);
  }
  const top: CellValue[][] = [
    [SOURCE_LABELS.project, draft.owner.name],
    [SOURCE_LABELS.sheet, draft.owner.sheet],
    ...sources,
  ];
  const header = top.length;
  const units = unitsOf(profile);
  const rows = cardsOf(draft).map((card, index) => COLUMNS.map((column) => cellOf(card, index, column, units)));
  const first = header + 2;
  const last = first + rows.length - 1 + SPARE_ROWS;
  const name = sheetName(draft.owner.name);
  return {
    sheet: { name, cells: [...top, ...headerRows(), ...rows], ...dressOf(header, last) },
    lists: expandedLists(profile, form.style.headings === undefined ? form.style.dash : null, {
      sheet: name,
      top: first,
      bottom: last,
      columns: new Map(COLUMNS.map((column, at) => [column, at])),
    }),
    refused: null,
  };
}

/** How an expanded sheet looks whose header begins in a row and whose cells for indicators end in another. Zero-based. */
export function dressOf(header: number, last: number): Pick<NewSheet, "formats" | "looks" | "columnWidths" | "merges"> {
  const cells = { top: header + 2, left: 1, bottom: last, right: COLUMNS.length - 1 };
  return {
    // A target such as =6 or 6-8 is text, also where it is typed later on. Our own numbers stay numbers.
    formats: [{ range: { ...cells, right: COLUMNS.indexOf("remark") }, format: "@" }],
    looks: [
      {
        range: { top: header, left: 0, bottom: header + 1, right: COLUMNS.length - 1 },
        bold: true,
        centered: true,
        wrap: true,
      },
      { range: cells, wrap: true },
    ],
    columnWidths: WIDTHS,
    merges: headerMerges(header),
  };
}

const refused = (why: ExpandRefusal): Expanded => ({ sheet: null, lists: [], refused: why });

/** What a cell of a card's row holds; blank where the card says nothing. Packing compares with it to see what was changed. */
export function cellOf(card: Card, index: number, column: ExpandedColumn, units: Vocabulary): CellValue {
  switch (column) {
    case "ordinal":
      return card.ordinal;
    case "level1":
    case "level2":
      return card[column]?.text ?? null;
    case "name":
      return card.name === "" ? null : card.name;
    case "remark":
      return null;
    case "origin":
      return index + 1;
  }
  const [target, part] = column.split("-") as [TargetName, TargetPart];
  const text = splitTarget(card[target] ?? "", units)[part];
  return text === "" ? null : text;
}

const isTarget = (column: ExpandedColumn): column is `${TargetName}-${TargetPart}` => column.includes("-");

function headerRows(): CellValue[][] {
  const upper = COLUMNS.map((column): CellValue => {
    if (!isTarget(column)) return ROW_LABELS[column as RowPart];
    return column.endsWith("-sign") ? TARGET_LABELS[column.split("-")[0] as TargetName] : null;
  });
  const lower = COLUMNS.map((column): CellValue =>
    isTarget(column) ? CELL_LABELS[column.split("-")[1] as TargetPart] : null,
  );
  return [upper, lower];
}

function headerMerges(header: number): CellRange[] {
  return COLUMNS.flatMap((column, at): CellRange[] => {
    if (!isTarget(column)) return [{ top: header, left: at, bottom: header + 1, right: at }];
    return column.endsWith("-sign") ? [{ top: header, left: at, bottom: header, right: at + 2 }] : [];
  });
}

/** A name Excel takes: at most 31 characters, and none of its own marks. The host makes it unlike the others. */
function sheetName(project: string): string {
  const plain = project.replace(/[\\/?*[\]:：'\s]/g, "");
  const short = [...plain].slice(0, MOST_NAME).join("");
  return short === "" ? "展开" : `展开-${short}`;
}

const MOST_NAME = 20;
