import type { CellRange } from "../../check/sheet/snapshot";

/** The kinds of conditional formats, as Office.js names them. */
export type ConditionType =
  "Custom" | "CellValue" | "ColorScale" | "ContainsText" | "DataBar" | "IconSet" | "PresetCriteria" | "TopBottom";

export type Side = "top" | "right" | "bottom" | "left";

/** What a conditional format lays over the cells' own look. Colours are #RRGGBB. */
export interface ConditionLook {
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strikethrough?: boolean;
  readonly underline?: "Single" | "Double";
  readonly borders?: Readonly<Partial<Record<Side, ConditionBorder>>>;
}

export interface ConditionBorder {
  /** A line's kind as a file names it: thin, dashed, dotted, and so on. */
  readonly style: string;
  readonly color?: string;
}

/** A conditional format of a sheet. Of kinds other than "Custom" no more is known than that they are there. */
export interface Condition {
  readonly type: ConditionType;
  readonly ranges: readonly CellRange[];
  /** Of the kind "Custom": what must hold, with its leading =, as it reads from the first cell of the ranges. */
  readonly formula: string | null;
  readonly look: ConditionLook;
  readonly stopIfTrue: boolean;
}
