import type { AcrossAnswer } from "../answer/across";
import type { FileAnswer, FindingAnswer } from "../answer/answer";
import type { Format } from "./format";
import { eachOf, jsonPieces } from "./json-pieces";

/** The machine-readable answer. Its shape is a promise: `version` counts up when a field changes, and fields are only added. */
export const jsonFormat: Format = {
  begin: () => '{"version":1,"files":[',
  separator: ",",
  file: (answer) => jsonPieces(fileJson(answer)),
  end: ({ across }) => (across === undefined ? "]}\n" : `],"across":${acrossJson(across)}}\n`),
};

function fileJson(answer: FileAnswer) {
  const { path, profile, error, recognised, notes, sheets, counts, left, since } = answer;
  return {
    ...{ path, profile, error, recognised, notes, counts, left },
    ...(since && { since }),
    sheets: sheets.map((sheet) => ({ ...sheet, findings: eachOf(sheet.findings, findingJson) })),
  };
}

const acrossJson = ({ compared, notes, counts, since, findings }: AcrossAnswer): string =>
  JSON.stringify({ compared, notes, counts, ...(since && { since }), findings });

export function findingJson(finding: FindingAnswer) {
  const { key, rule, severity, cell, start, end, indicator, projectCode, message, related, fix, sum, accepted } =
    finding;
  return {
    key,
    rule,
    severity,
    cell,
    start,
    end,
    indicator,
    ...(projectCode !== undefined && { projectCode }),
    message,
    related,
    fix,
    ...(sum && { sum }),
    ...(accepted && { accepted }),
  };
}
