import type { RowHandle } from "../check/sheet/snapshot";

/** Why a draft cannot be written as it stands. */
export type DraftProblem =
  /** The cell would not be read as this card shows it: a text in it looks like another part. */
  | { readonly kind: "misread"; readonly card: string }
  /** With all cards taken out, what is left of the cell would be read as an indicator. */
  | { readonly kind: "rest-misread"; readonly sheet: string; readonly row: RowHandle; readonly column: number }
  /** A cell merged over several indicators says something else than this card. */
  | { readonly kind: "shared"; readonly card: string; readonly level: "level1" | "level2"; readonly says: string }
  /** The layout has no cell for what this card says. */
  | { readonly kind: "no-cell"; readonly card: string; readonly part: string }
  | {
      readonly kind: "too-long";
      readonly sheet: string;
      readonly row: RowHandle;
      readonly column: number;
      readonly length: number;
    }
  | { readonly kind: "formula"; readonly sheet: string; readonly row: RowHandle; readonly column: number }
  /** The table would not be read as the cards show it: `read` indicators where `meant` are there, or others. */
  | {
      readonly kind: "read-otherwise";
      /** The first card that is read otherwise, or the one that lacks its name; null where no card is left. */
      readonly card: string | null;
      readonly isNameless: boolean;
      readonly read: number;
      readonly meant: number;
    }
  /** Another project would be read otherwise; null where it is the table itself. */
  | { readonly kind: "others-read-otherwise"; readonly project: string | null }
  /** The row is not on its sheet any more, or the sheet is gone. */
  | { readonly kind: "gone"; readonly sheet: string; readonly row: RowHandle };
