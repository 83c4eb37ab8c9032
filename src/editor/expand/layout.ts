/** How the sheet is laid out on which indicators stand one a row. Columns are found by these labels again, never by where they are. */

export { SOURCE_LABELS } from "../../check/table/own-sheets";

/** The parts of a row, as the header names them. */
export const ROW_LABELS = {
  ordinal: "序号",
  level1: "一级指标",
  level2: "二级指标",
  name: "三级指标",
  remark: "备注",
  /** Which indicator of the source a row was; blank for a new one. */
  origin: "原第几条",
} as const;

export type RowPart = keyof typeof ROW_LABELS;

export const TARGET_LABELS = { cycle: "实施周期指标值", annual: "年度指标值" } as const;

/** Under each target, in the header's second row. */
export const CELL_LABELS = { sign: "计算符号", value: "指标值", unit: "度量单位" } as const;

export type TargetName = keyof typeof TARGET_LABELS;
export type TargetPart = keyof typeof CELL_LABELS;

/** A column of the sheet: a part of the row, or of one of its targets. */
export type ExpandedColumn = RowPart | `${TargetName}-${TargetPart}`;

/** The columns from left to right. */
export const COLUMNS: readonly ExpandedColumn[] = [
  ...(["ordinal", "level1", "level2", "name"] as const),
  ...(["cycle-sign", "cycle-value", "cycle-unit"] as const),
  ...(["annual-sign", "annual-value", "annual-unit"] as const),
  ...(["remark", "origin"] as const),
];

/** In points, in the same order. */
export const WIDTHS: readonly number[] = [72, 90, 120, 190, 55, 80, 65, 55, 80, 65, 110, 60];
