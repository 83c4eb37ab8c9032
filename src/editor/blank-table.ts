import { a1, a1Range } from "../check/sheet/address";
import type { NewSheet } from "../check/sheet/new-sheet";
import type { CellRange, CellValue } from "../check/sheet/snapshot";
import type { Profile } from "../check/standard/profile";
import type { MoneyUnit } from "../check/table/types";

/** What a new table is for. */
export interface BlankTable {
  /** 部门名称; without one its line is left out. */
  readonly department: string | null;
  /** 资金使用单位; without one its row is left out, and the 合计 adds the projects up itself. */
  readonly unit: string | null;
  /** The budget year; null takes the profile's, and without one the title names none. */
  readonly year: number | null;
  readonly moneyUnit: MoneyUnit;
  readonly profile: Pick<Profile, "year">;
  /** Rows for projects, one or more. */
  readonly projects: number;
}

/** Rows for projects in a new table: about a screen of them. More are added one by one. */
export const NEW_PROJECTS = 10;

const TITLE = "项目支出绩效目标表";

const HEADER = [
  "项目名称（资金使用单位）",
  "总计",
  "财政拨款",
  "财政专户拨款",
  "其他资金",
  "绩效目标",
  "绩效指标",
] as const;

const NAME = 0;
const TOTAL = HEADER.indexOf("总计");
const FIRST_PART = HEADER.indexOf("财政拨款");
const LAST_PART = HEADER.indexOf("其他资金");
const LAST = HEADER.length - 1;

/** In points: names, four amounts, a goal and the indicators wide enough to read. */
const WIDTHS = [170, 75, 75, 75, 75, 230, 380];

const AMOUNT_FORMAT = "#,##0.00";

/**
 * An empty packed list (L0) as a sheet to add: title, department and money unit, header, 合计, the unit's row, and rows for projects.
 * Sums are formulas: a project's 总计 of its funds, the unit's of its projects, the 合计 of the unit.
 */
export function blankTable({ department, unit, year, moneyUnit, profile, projects }: BlankTable): NewSheet {
  const office = department?.trim() ?? "";
  const named = unit?.trim() ?? "";
  const ofYear = year ?? profile.year;
  const cells: CellValue[][] = [
    rowOf(ofYear === null ? TITLE : `${ofYear}年${TITLE}`),
    ...(office === "" ? [] : [rowOf(`部门名称：${office}`)]),
    [...Array<null>(LAST).fill(null), `单位：${moneyUnit}`],
    [...HEADER],
  ];
  const header = cells.length - 1;
  const total = header + 1;
  cells.push(rowOf("合计"));
  if (named !== "") cells.push(rowOf(named));
  const first = cells.length;
  for (let index = 0; index < Math.max(1, projects); index += 1) cells.push(rowOf(null));
  const last = cells.length - 1;
  const body = { top: total, bottom: last };
  return {
    name: TITLE,
    cells,
    formulas: sums(total, first, last),
    formats: [{ range: { ...body, left: TOTAL, right: LAST_PART }, format: AMOUNT_FORMAT }],
    looks: [
      { range: wholeRow(0), bold: true, centered: true },
      { range: wholeRow(header), bold: true, centered: true, wrap: true },
      { range: { ...body, left: NAME, right: NAME }, wrap: true },
      { range: { ...body, left: LAST_PART + 1, right: LAST }, wrap: true },
    ],
    columnWidths: WIDTHS,
    merges: [wholeRow(0), ...(office === "" ? [] : [wholeRow(1)])],
  };
}

const rowOf = (first: CellValue): CellValue[] => [first, ...Array<null>(LAST).fill(null)];

const wholeRow = (row: number): CellRange => ({ top: row, left: 0, bottom: row, right: LAST });

/** The sums of each money column, from the 合计 down; the unit's row, where there is one, stands between it and the projects. */
function sums(total: number, first: number, last: number): NonNullable<NewSheet["formulas"]> {
  const formulas: { row: number; column: number; formula: string }[] = [];
  for (let column = TOTAL; column <= LAST_PART; column += 1) {
    const projects = `=SUM(${a1Range({ top: first, left: column, bottom: last, right: column })})`;
    const unit = first - 1;
    if (unit > total) {
      formulas.push({ row: total, column, formula: `=${a1(unit, column)}` }, { row: unit, column, formula: projects });
    } else formulas.push({ row: total, column, formula: projects });
  }
  for (let row = first; row <= last; row += 1) {
    const parts = a1Range({ top: row, left: FIRST_PART, bottom: row, right: LAST_PART });
    formulas.push({ row, column: TOTAL, formula: `=SUM(${parts})` });
  }
  return formulas;
}
