import type { CellValue } from "../../check/sheet/snapshot";
import { wordedCells } from "../../report/list/list";
import { CLI_TEXTS } from "../../text/cli";
import { anyRuleTitle } from "../../text/across";
import type { Language } from "../../text/language";
import type { AcrossFindingAnswer } from "../answer/across";
import type { FileAnswer, FindingAnswer, FindingDetails, SheetAnswer } from "../answer/answer";

/** A finding as a row of 问题清单, without its number, which depends on the files before. */
export const findingCells = (finding: FindingAnswer, sheet: SheetAnswer, answer: FileAnswer): readonly CellValue[] =>
  cellsOf({ ...finding, ...finding.details() }, addressIn(finding, sheet, answer), answer.language);

/** The same of a finding across files, which names its sheet always. */
export const acrossCells = (finding: AcrossFindingAnswer, language: Language): readonly CellValue[] =>
  cellsOf(finding, `${finding.sheet}!${finding.cell}`, language);

type Told = Pick<FindingAnswer, "severity" | "indicator" | "rule" | "message" | "accepted"> &
  Omit<FindingDetails, "excerpt">;

function cellsOf(finding: Told, address: string, language: Language): readonly CellValue[] {
  const { severity, indicator, rule, message, accepted = null, project, now, suggested } = finding;
  const worded = {
    ...{ severity, indicator, now, suggested, accepted, address, project: project ?? "", explanation: message },
    problem: anyRuleTitle(rule, language),
  };
  return wordedCells(worded, 0, language).slice(1);
}

/** An address, with its sheet where the file has several. */
export const addressIn = ({ cell }: FindingAnswer, { name }: SheetAnswer, { sheets }: FileAnswer): string =>
  sheets.length > 1 ? `${name}!${cell}` : cell;

/** Why nothing was checked in a file; null where something was. */
export function whyUnchecked({ error, recognised, blank, nearly, unreadTexts, language }: FileAnswer): string | null {
  if (error !== null) return error.message;
  if (recognised) return null;
  const texts = CLI_TEXTS[language];
  return nearly === true ? unreadTexts.join(" ") : texts.notChecked(blank ? texts.noContent : texts.noTable);
}
