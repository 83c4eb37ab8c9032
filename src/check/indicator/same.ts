import type { TextEdit } from "../finding";
import type { Vocabulary } from "../standard/units";
import { parseCell } from "./cell";
import type { ParsedCell, ParsedIndicator } from "./types";
import { changeText } from "../text-change";

/** What an indicator says, whatever marks, spaces and numbers it is written with. */
const said = ({ level1, level2, name, cycle, annual }: ParsedIndicator): string =>
  [level1?.code, level1?.name, level2?.code, level2?.name, name?.text, cycle?.text, annual?.text]
    .map((part) => part?.replace(/\s/g, "") ?? "∅")
    .join("\n");

const goalsIn = ({ goals }: ParsedCell): string => goals.map(({ text }) => text.replace(/\s/g, "")).join("\n");

/**
 * The cell as edits would leave it, where it still says the same: the same indicators with the same parts, and no text besides that
 * was not there before. Null where an edit would be read otherwise, as an ordinal can that lands behind a digit.
 */
export function sameAfter(cell: ParsedCell, edits: readonly TextEdit[], units?: Vocabulary): ParsedCell | null {
  const after = parseCell(changeText(cell.text, edits), units, cell.grammar === "plain");
  const isSame =
    after.grammar === cell.grammar &&
    goalsIn(after) === goalsIn(cell) &&
    after.indicators.length === cell.indicators.length &&
    after.indicators.every((indicator, index) => said(indicator) === said(cell.indicators[index] as ParsedIndicator)) &&
    after.strays.map(({ text }) => text.trim()).join("\n") === cell.strays.map(({ text }) => text.trim()).join("\n");
  return isSame ? after : null;
}
