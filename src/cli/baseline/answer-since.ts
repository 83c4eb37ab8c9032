import { NO_COUNTS, type Counts, type FileAnswer } from "../answer/answer";
import type { Since } from "./since";

/** A file's answer without what an earlier run has told, which is counted beside it. */
export function answerSince(answer: FileAnswer, { known, gone, was }: Since): FileAnswer {
  const counts: { -readonly [K in keyof Counts]: number } = { ...NO_COUNTS };
  let left = 0;
  const sheets = answer.sheets.map((sheet) => ({
    ...sheet,
    findings: [...sheet.findings].filter(({ key, severity, accepted }) => {
      if (known.has(key)) left += 1;
      else counts[accepted === undefined ? severity : "accepted"] += 1;
      return !known.has(key);
    }),
  }));
  return { ...answer, sheets, counts, since: { known: left, gone, was } };
}
