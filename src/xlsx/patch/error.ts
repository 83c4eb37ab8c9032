/** Why a workbook file was not changed, told apart by what its owner can do about it. */
export type PatchErrorCode =
  /** Another kind of file, such as .xls: it would have to be saved as .xlsx. */
  | "not-xlsx"
  /** Signed: any change would break the signature. */
  | "signed"
  /** Written by the strict form of the standard, and the change needs parts that are told in another way there. */
  | "strict"
  /** Shared in Excel's old way, with a history of changes that would no longer fit. */
  | "shared"
  /** A cell no longer holds what it should, or is not there. */
  | "changed"
  /** A cell belongs to a formula over several cells, which Excel does not let change in part. */
  | "array-formula"
  /** A cell names the column of a table, whose part and formulas name it as well. */
  | "table-header"
  /** The file that was made does not read as it should. Nothing was written. */
  | "not-as-meant";

/** Thrown where a workbook file cannot be changed without harm. The file is as it was. */
export class PatchError extends Error {
  constructor(
    readonly code: PatchErrorCode,
    message: string,
    /** The place in the way, such as 表!B5; null where it is the file as a whole. */
    readonly cell: string | null = null,
  ) {
    super(message);
    this.name = "PatchError";
  }
}
