import { remarks } from "../answer/remarks";
import type { CellValue } from "../../check/sheet/snapshot";
import { BOM, csvLine } from "../../report/csv";
import { CLI_TEXTS } from "../../text/cli";
import { ACROSS_TEXTS } from "../../text/cli-across";
import { FINDINGS_SHEET } from "../../text/findings-sheet";
import type { Language } from "../../text/language";
import type { AcrossAnswer } from "../answer/across";
import type { FileAnswer } from "../answer/answer";
import type { Format } from "./format";
import { acrossCells, findingCells, whyUnchecked } from "./rows";

/**
 * A row a finding, as in 问题清单, with the file before it and the rule's id behind. A file in which nothing was checked has a row that says
 * why, and so have findings that are not listed.
 */
export function csvFormat(language: Language): Format {
  const { file, header } = FINDINGS_SHEET[language];
  return {
    begin: () => BOM + csvLine([file, ...header.slice(1), CLI_TEXTS[language].rule]),
    separator: "",
    file: fileRows,
    end: ({ across }) => (across === undefined ? "" : [...acrossRows(across)].join("")),
  };
}

function* fileRows(answer: FileAnswer): Iterable<string> {
  const { path, sheets, language } = answer;
  const texts = CLI_TEXTS[language];
  const why = whyUnchecked(answer);
  if (why !== null) yield csvLine(aboutFile(path, texts.unchecked, why));
  for (const sheet of sheets)
    for (const finding of sheet.findings) yield csvLine([path, ...findingCells(finding, sheet, answer), finding.rule]);
  for (const remark of remarks(answer)) yield csvLine(aboutFile(path, "", remark));
}

function* acrossRows({ findings, about, notes, language }: AcrossAnswer): Iterable<string> {
  for (const finding of findings) yield csvLine([finding.path, ...acrossCells(finding, language), finding.rule]);
  for (const note of [about, ...notes]) yield csvLine(aboutFile(ACROSS_TEXTS[language].heading, "", note));
}

/** A row that is about no finding: it stands in the columns of severity and explanation. */
const aboutFile = (path: string, state: string, why: string): readonly CellValue[] => [
  ...[path, state, "", "", "", "", why, "", "", "", ""],
];
