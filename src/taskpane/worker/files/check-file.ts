import { checkBytes, type CheckedBytes } from "../../../files/check-bytes";
import { fileErrorOf } from "../../../files/file-error";
import { keptSentences, noTableSentence, tableSentences, unreadSentences } from "../../../files/sentences";
import { reportOf, type Report, type ReportFinding } from "../../../report/report";
import { basisTexts } from "../../../text/basis";
import { fileNote } from "../../../text/file-notes";
import { settingsProblem, settingsRefusal } from "../../../text/settings";
import type { FileAnswer, FilesBasis } from "../../session/files/types";
import { partsOf } from "../parts";

/** Reads and checks a workbook file as the command line does. Whatever the file holds, there is an answer. */
export function checkFile(
  name: string,
  bytes: Uint8Array,
  basis: FilesBasis,
  onFindings: (some: readonly ReportFinding[]) => void,
): FileAnswer {
  if (bytes.length === 0) return { error: { code: "empty" } };
  try {
    const { office, wording, on } = basis;
    const checked = checkBytes(bytes, name, { office, wording, tier: null, ignoresWorkbook: false });
    const { sheets, result, accepted, profile, check } = checked;
    const totals = { tables: check.read(sheets), allowance: profile.thresholds.roundingAllowance };
    const report = reportOf({ result, sheets, profile, totals, accepted, on, file: name });
    const summary = summaryOf(checked, report, basis);
    for (const some of partsOf(report.findings)) onFindings(some);
    return { summary };
  } catch (error) {
    return { error: fileErrorOf(error) };
  }
}

function summaryOf(checked: CheckedBytes, { findings, ...report }: Report, { language }: FilesBasis) {
  const { sheets, result, notes, profile, kept, wording, settingsProblems, refusals } = checked;
  const isRecognised = result.tables.length > 0;
  const found = { errors: 0, warnings: 0, infos: 0 };
  for (const { severity, accepted } of findings) if (accepted === null) found[`${severity}s`] += 1;
  return {
    report,
    found,
    accepted: findings.length - found.errors - found.warnings - found.infos,
    projects: report.tables.reduce((sum, { projects }) => sum + projects, 0),
    basis: isRecognised ? basisTexts(result.tables, profile, language) : "",
    tables: tableSentences(result, sheets, language),
    why: isRecognised ? "" : noTableSentence(sheets, result, language),
    notes: [
      ...notes.map((note) => fileNote(note, language)),
      ...unreadSentences(result, language),
      ...settingsProblems.map(({ problem }) => settingsProblem(problem, language)),
      ...keptSentences(kept, wording, language),
      ...refusals.map((refusal) => settingsRefusal(refusal, language)),
    ],
  };
}
