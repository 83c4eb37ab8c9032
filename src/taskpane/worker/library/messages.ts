import type { Categories } from "../../../check/standard/profile";
import type { WordingEntry } from "../../../check/wording/entry";
import type { LibraryBasis, ReadImport } from "../../session/library/import";

/** What is asked of a library worker: one question, after which it is ended. */
export type LibraryRequest =
  | {
      readonly type: "read";
      readonly name: string;
      readonly bytes: ArrayBuffer;
      /** What the file is laid beside. */
      readonly basis: LibraryBasis;
      readonly categories: Categories;
    }
  | { readonly type: "workbook"; readonly entries: readonly WordingEntry[]; readonly categories: Categories };

export type LibraryAnswer =
  | { readonly type: "read"; readonly value: ReadImport }
  | { readonly type: "workbook"; readonly value: Uint8Array<ArrayBuffer> }
  | { readonly type: "failed"; readonly message: string };
