import { remarks } from "../../answer/remarks";
import { FINDINGS_SHEET } from "../../../text/findings-sheet";
import { SEVERITIES } from "../../../check/finding";
import { ACROSS_TEXTS } from "../../../text/cli-across";
import type { AcrossAnswer } from "../../answer/across";
import type { FileAnswer, FindingAnswer, SheetAnswer } from "../../answer/answer";
import { addressIn, whyUnchecked } from "../rows";

/** What stands in the column of severities, by number: those of findings, accepted ones, and what was not checked or is not listed. */
export const STATES = [...SEVERITIES, "accepted", "unchecked"] as const;

/** A row of the page: state, rule, address, project, indicator, message, what stands there, what could, and why it was accepted. */
export type PageRow = readonly [
  state: number,
  rule: string,
  address: string,
  project: string,
  indicator: string,
  message: string,
  now: string,
  suggested: string,
  accepted: string,
];

/** A file with its rows, as the page reads them. */
export interface PageFile {
  readonly path: string;
  readonly rows: readonly PageRow[];
}

export function pageFile(answer: FileAnswer): PageFile {
  const { path, sheets, notes, unreadTexts } = answer;
  const why = whyUnchecked(answer);
  const told = [why ?? [], notes.map(({ message }) => message), unreadTexts, remarks(answer)];
  return {
    path,
    rows: [
      ...told.flat().map(unchecked),
      ...sheets.flatMap((sheet) => Array.from(sheet.findings, (finding) => rowOf(finding, sheet, answer))),
    ],
  };
}

/** The rows of the rules across files, each with the file where it stands; what was compared stands before them. */
export function acrossFiles({ findings, about, notes, language }: AcrossAnswer): readonly PageFile[] {
  const texts = FINDINGS_SHEET[language];
  return [
    { path: ACROSS_TEXTS[language].heading, rows: [about, ...notes].map(unchecked) },
    ...findings.map(({ path, severity, accepted, rule, sheet, cell, project, indicator, message, now, suggested }) => ({
      path,
      rows: [
        [
          STATES.indexOf(accepted === undefined ? severity : "accepted"),
          ...([rule, `${sheet}!${cell}`, project] as const),
          indicator === null ? "" : texts.indicator(indicator),
          ...([message, now, suggested] as const),
          accepted === undefined ? "" : texts.acceptedWhy(accepted.reason, accepted.by, accepted.on),
        ] as const,
      ],
    })),
  ];
}

const unchecked = (why: string): PageRow => [STATES.indexOf("unchecked"), "", "", "", "", why, "", "", ""];

function rowOf(finding: FindingAnswer, sheet: SheetAnswer, answer: FileAnswer): PageRow {
  const { severity, rule, indicator, message, accepted } = finding;
  const { project, now, suggested } = finding.details();
  const texts = FINDINGS_SHEET[answer.language];
  return [
    STATES.indexOf(accepted === undefined ? severity : "accepted"),
    rule,
    addressIn(finding, sheet, answer),
    project ?? "",
    indicator === null ? "" : texts.indicator(indicator),
    ...([message, now, suggested] as const),
    accepted === undefined ? "" : texts.acceptedWhy(accepted.reason, accepted.by, accepted.on),
  ];
}
