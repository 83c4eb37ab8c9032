import type { CellValue } from "../../check/sheet/snapshot";
import { wordedCells } from "../../report/list/list";
import { CLI_TEXTS } from "../../text/cli";
import { ruleTitle } from "../../text/findings";
import type { FileAnswer, FindingAnswer, SheetAnswer } from "../answer/answer";

/** A finding as a row of 问题清单, without its number, which depends on the files before. */
export function findingCells(finding: FindingAnswer, sheet: SheetAnswer, answer: FileAnswer): readonly CellValue[] {
  const { severity, indicator, rule, message, accepted = null } = finding;
  const { project, now, suggested } = finding.details();
  const worded = {
    ...{ severity, indicator, now, suggested, accepted, project: project ?? "", explanation: message },
    address: addressIn(finding, sheet, answer),
    problem: ruleTitle(rule, answer.language),
  };
  return wordedCells(worded, 0, answer.language).slice(1);
}

/** An address, with its sheet where the file has several. */
export const addressIn = ({ cell }: FindingAnswer, { name }: SheetAnswer, { sheets }: FileAnswer): string =>
  sheets.length > 1 ? `${name}!${cell}` : cell;

/** Why nothing was checked in a file; null where something was. */
export function whyUnchecked({ error, recognised, blank, language }: FileAnswer): string | null {
  if (error !== null) return error.message;
  const texts = CLI_TEXTS[language];
  return recognised ? null : texts.notChecked(blank ? texts.noContent : texts.noTable);
}
