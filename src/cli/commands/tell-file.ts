import path from "node:path";
import { VERSION } from "../../version";
import { isUnreadable } from "../../check/wording/problem";
import { keptSentences } from "../../files/sentences";
import type { Language } from "../../text/language";
import { fileProblem, settingsRefusal } from "../../text/settings";
import type { TableFile } from "../checking/check-file";
import type { CommonArguments } from "../arguments/types";

/** What is to be said on standard error of a file besides its findings: of the program's own faults and of what the workbook chooses. */
export function linesOfFile(checked: TableFile, language: Language): readonly string[] {
  const { path: file, kept } = checked;
  const said = keptSentences(kept, checked.wording, language);
  return [
    ...(checked.error?.code === "fault" ? [`${file}: ${programFacts(file)}\n${checked.error.detail}`] : []),
    ...checked.settingsProblems.map((problem) => fileProblem(problem, language)),
    ...said.map((line) => `${file}: ${line}`),
    ...checked.refusals.map((refusal) => `${file}: ${settingsRefusal(refusal, language)}`),
  ];
}

/** What those who mend the program must know besides the error: the file itself may be confidential. */
export const programFacts = (file: string): string =>
  `jixiao ${VERSION}, Node ${process.version}, ${process.platform} ${process.arch}, ${path.extname(file)}`;

/** Whether a file, something it chooses for itself, or a table in it could not be read. */
export function isTrouble(
  checked: TableFile,
  { allowsUnrecognised }: Pick<CommonArguments, "allowsUnrecognised">,
): boolean {
  const { error, settingsProblems, kept } = checked;
  const isUntaken = kept.trouble !== null || kept.mappingProblems.length > 0 || isUnreadable(kept.wording);
  return error !== null || settingsProblems.length > 0 || isUntaken || (!allowsUnrecognised && !checked.isRecognised);
}
