import { NOT_EDITING, type Editing } from "../editing/state";
import { NO_FILES_GIVEN, type CheckedFiles } from "../files/state";
import { LIBRARY, type Library } from "../library/types";
import { NOTHING_LOOKED, type Looked } from "../looked/state";
import { NO_SINCE, type Since } from "../since/state";
import { NOT_UNIFYING, type Unifying } from "../unify/state";
import { WORKBOOK, type Workbook } from "../workbook/state";

/** State that belongs to one folder of the session each. Only that folder makes new values; the reducer stores them. */
export interface OwnedSlice {
  readonly editing: Editing;
  readonly library: Library;
  readonly unifying: Unifying;
  readonly workbook: Workbook;
  /** Files that are checked beside the workbook. */
  readonly files: CheckedFiles;
  readonly since: Since;
  /** The projects that have been looked at. */
  readonly looked: Looked;
}

export const INITIAL_OWNED: OwnedSlice = {
  editing: NOT_EDITING,
  library: LIBRARY,
  unifying: NOT_UNIFYING,
  workbook: WORKBOOK,
  files: NO_FILES_GIVEN,
  since: NO_SINCE,
  looked: NOTHING_LOOKED,
};
