import { parseA1 } from "../../../check/sheet/address";
import { referencesOf } from "../../../check/sheet/references";
import { COLUMNS, ROWS } from "../../../check/sheet/size";
import { withIds } from "../../names";
import type { Environment } from "../environment";
import { invalidArgument, notImplemented } from "../errors";
import { formulaFrom } from "../formula-text";
import { isHostObject } from "../objects";
import { absoluteAddress } from "./areas";
import { areaOf } from "./range-access";

/** Characters of a name and of its comment. */
const LONGEST = 255;

/** What R1C1 notation reads as a place: a row, a column, or both. */
const PLACE = /^(?:R\d*C\d*|R\d*|C\d*)$/i;

function isCell(text: string): boolean {
  const cell = /^[A-Z]{1,3}\d+$/i.test(text) ? parseA1(text) : null;
  return cell !== null && cell.top >= 0 && cell.bottom < ROWS && cell.right < COLUMNS;
}

/** A name as Excel takes it: it begins with a letter, _ or \, has no space, and is no address. */
export function nameFrom(value: unknown): string {
  const isName =
    typeof value === "string" &&
    value.length <= LONGEST &&
    /^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*$/u.test(value) &&
    !PLACE.test(value) &&
    !/^(?:true|false)$/i.test(value) &&
    !isCell(value);
  if (!isName) throw invalidArgument(`name ${String(value)}`);
  return value;
}

export function commentFrom(value: unknown): string {
  if (value === undefined || value === null) return "";
  if (typeof value !== "string" || value.length > LONGEST) throw invalidArgument("comment");
  return value;
}

/** A reference with a row or column that has no $, which stands for another cell in every cell that uses the name. */
const RELATIVE =
  /(?<![\p{L}\p{N}_.\\$])[A-Z]{1,3}(?:\$?\d{1,7}(?![\p{L}\p{N}_.(])|:)|\$[A-Z]{1,3}\d|(?<![\p{L}\p{N}_.\\$])\d+:/iu;

/** What a name stands for, as it is stored: from a range, or a formula. */
export function formulaOfName(value: unknown, env: Environment): string {
  if (isHostObject(value) && value.type === "Range") return `='${value.sheet}'!${absoluteAddress(areaOf(value))}`;
  const formula = formulaFrom(value, "formula");
  const stored = withIds(formula, env.grid.sheets());
  if (stored === null) throw invalidArgument("the formula names a sheet that is not there");
  const bare = stored.replace(/"(?:[^"]|"")*"|'[^']*'!|\[[^\]]*\]/g, "");
  // Excel would take them as seen from the active cell and sheet.
  if (RELATIVE.test(bare)) throw notImplemented("a name with relative references");
  if (referencesOf(stored).some(({ sheet }) => sheet === null))
    throw notImplemented("a name whose references do not say their sheet");
  return stored;
}
