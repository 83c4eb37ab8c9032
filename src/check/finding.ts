import { cellId, type CellId } from "./sheet/cell-id";
import type { CellValue, RowHandle } from "./sheet/snapshot";
import type { Span } from "./sheet/located";
import type { Message } from "./message";
import type { TextChange } from "./text-change";

export type Severity = "error" | "warning" | "info";

/** Gravest first. */
export const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** The less grave of two severities. */
export function lower(one: Severity, other: Severity = one): Severity {
  return SEVERITIES.indexOf(one) < SEVERITIES.indexOf(other) ? other : one;
}

/** A change of a cell's raw text; `before` are the characters that stand there. */
export interface TextEdit extends TextChange {
  readonly kind: "text";
  readonly sheet: string;
  readonly row: RowHandle;
  readonly column: number;
  readonly before: string;
}

/** Replaces a cell's text by the number it already spells. */
export interface NumberEdit {
  readonly kind: "number";
  readonly sheet: string;
  readonly row: RowHandle;
  readonly column: number;
  /** The whole text expected in the cell. */
  readonly expected: string;
  readonly number: number;
  /** A number format that prints the number as it was typed. */
  readonly format: string;
}

export type Edit = TextEdit | NumberEdit;

/** A safe fix keeps the meaning and may be applied in bulk; any other is offered one at a time. */
export interface Fix {
  readonly safe: boolean;
  /** Made when they are asked for. */
  readonly edits: readonly Edit[];
  /** True where each cell's edits stand on their own, so that a cell that cannot be written does not hold up the others. */
  readonly cellByCell?: boolean;
  /** The column whose text becomes numbers; null where the fix changes characters. */
  readonly numbersIn?: number | null;
}

/** One of several ways to mend a finding: an entry of its picklist. */
export interface Choice {
  readonly label: string;
  /** Made when they are asked for. */
  readonly edits: readonly Edit[];
}

/** The project a finding belongs to, for grouping. */
export interface ProjectRef {
  readonly number: number;
  readonly name: string;
  /** 项目编码, where it is stated. */
  readonly code?: string;
  readonly sheet: string;
  readonly row: RowHandle;
  /** Zero-based sheet column of its name: the names of forms side by side share a row. */
  readonly column: number;
}

/** Where a project stands: the same for the same project of one reading, and for no other. */
export const placeOfProject = (project: Pick<ProjectRef, "sheet" | "row" | "column">): CellId => cellId(project);

/** How a stated sum compares with its parts, as decimal strings. */
export interface SumDetail {
  readonly parts: readonly {
    readonly name: string;
    readonly place: Span;
    readonly amount: string;
    readonly running: string;
  }[];
  readonly stated: string;
  readonly sum: string;
  readonly difference: string;
  /** How far apart rounding may bring the two. */
  readonly allowance: string;
}

/** What one rule found in one place: plain data, no wording. */
export interface Finding {
  /** Rule, project, level 2, name, offending text and occurrence number; never a row. */
  readonly key: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Message;
  readonly project: ProjectRef | null;
  /** Position of the indicator within its project, from 1; null where the finding is about none. */
  readonly indicator: number | null;
  /** The exact characters. An empty span marks where something is missing. Never empty. */
  readonly place: readonly Span[];
  readonly related: readonly Span[];
  /** Said where `related` may be thousands of places, which are then made when they are asked for. */
  readonly relatedToMany?: true;
  /** The projects of those places, where that is known sooner; made when they are asked for. */
  readonly relatedProjects?: readonly Pick<ProjectRef, "sheet" | "row" | "column">[];
  readonly fix: Fix | null;
  readonly choices: readonly Choice[];
  /** For a sum that is off: what it is made of. */
  readonly sum: SumDetail | null;
}

/**
 * A finding as it is listed. Its edits are asked for by its key, for few of a hundred thousand are ever looked at; other places are
 * null where they may be thousands.
 */
export interface ListedFinding extends Omit<
  Finding,
  "related" | "relatedToMany" | "relatedProjects" | "fix" | "choices"
> {
  readonly related: readonly Span[] | null;
  /** Set where `related` is null: one cell of each project or row it would name, by which the projects are known. */
  readonly relatedRows?: readonly RelatedRows[];
  readonly fix: Pick<Fix, "safe" | "numbersIn"> | null;
  readonly choices: readonly Pick<Choice, "label">[];
}

/** Cells of a sheet, one a row: as numbers, for there may be thousands. */
export interface RelatedRows {
  readonly sheet: string;
  /** Numbers of the rows' handles. */
  readonly rows: Uint32Array;
  /** The zero-based sheet column beside each of them. */
  readonly columns: Uint32Array;
}

/** The new content of one cell, guarded by what the check read there. */
export interface CellWrite {
  readonly sheet: string;
  /** Zero-based sheet row and column. */
  readonly row: number;
  readonly column: number;
  /** The value the cell must still hold. */
  readonly expected: CellValue;
  readonly next: CellValue;
  /** A number format to set before the write, where the new content needs one. */
  readonly format?: string;
}
