import { eachOf, jsonPieces } from "../formats/json-pieces";
import { findingJson } from "../formats/json";
import type { Shard } from "../inputs/shard";
import type { AcrossAnswer, AcrossSinceAnswer } from "./across";
import type { FileAnswer, FindingAnswer, SheetAnswer } from "./answer";

/** Counts up when a line of jsonl changes its shape; fields are only added otherwise. */
export const LINE_VERSION = 1;

/** An answer as one line of JSON, in pieces: the fields of json's file object, and those that other formats are made of. */
export function answerLine(answer: FileAnswer): Iterable<string> {
  const { path, file, language, origin, selection, sheets, across, ...facts } = answer;
  return jsonPieces({
    // What says whether a line may be taken over stands first.
    ...{ version: LINE_VERSION, path, file, language, origin, selection, ...facts },
    ...(across && { across }),
    sheets: sheets.map((sheet) => ({
      ...sheet,
      findings: eachOf(sheet.findings, (finding) => Object.assign(findingJson(finding), finding.details())),
    })),
  });
}

/** The last line of a part of the files: without it, the part was cut, or is one of no files. */
export interface Closing {
  readonly version: number;
  readonly shard: Shard;
  readonly files: number;
}

export const closingLine = (shard: Shard, files: number): string =>
  `${JSON.stringify({ version: LINE_VERSION, shard, files } satisfies Closing)}\n`;

/** The line behind those of all files, where the rules across files were run: what they found. */
export interface AcrossLine {
  readonly version: number;
  readonly compared: AcrossAnswer["compared"];
  readonly notes: AcrossAnswer["notes"];
  /** Absent where it is not compared with an earlier run. */
  readonly since?: AcrossSinceAnswer;
  readonly found: AcrossAnswer["findings"];
}

export function acrossLine({ compared, notes, since, findings: found }: AcrossAnswer): string {
  const line: AcrossLine = { version: LINE_VERSION, compared, notes, ...(since && { since }), found };
  return `${JSON.stringify(line)}\n`;
}

/** What a line of jsonl says; null where it is none of ours, or of another version. */
export function readLine(line: string): FileAnswer | Closing | AcrossLine | null {
  const value = parse(line);
  if (value?.version !== LINE_VERSION) return null;
  if (isClosing(value) || isAcross(value)) return value;
  return isAnswer(value) ? answerOf(value) : null;
}

/** What stands in a line. */
type Parsed = Omit<FileAnswer, "sheets"> & {
  readonly version: number;
  readonly sheets: readonly (Omit<SheetAnswer, "findings"> & { readonly findings: readonly ParsedFinding[] })[];
};
type ParsedFinding = Omit<FindingAnswer, "details"> & ReturnType<FindingAnswer["details"]>;

function answerOf({ version: _, ...facts }: Parsed): FileAnswer {
  const sheets = facts.sheets.map((sheet) => ({ ...sheet, findings: sheet.findings.map(findingOf) }));
  // Lines of a run that compared with nothing may be from before it could.
  const since = (facts.since as FileAnswer["since"] | undefined) ?? null;
  return { ...facts, since, across: (facts.across as FileAnswer["across"] | undefined) ?? null, sheets };
}

function findingOf({ project, now, suggested, excerpt, ...finding }: ParsedFinding): FindingAnswer {
  return { ...finding, details: () => ({ project, now, suggested, excerpt }) };
}

/** Whatever a line says. */
type Any = Partial<Omit<Parsed & Closing & AcrossLine, "notes" | "since"> & { readonly notes: readonly unknown[] }>;

function parse(line: string): Any | null {
  try {
    return JSON.parse(line) as Any | null;
  } catch {
    return null;
  }
}

const isAcross = (value: object): value is AcrossLine =>
  "compared" in value &&
  "found" in value &&
  Array.isArray(value.found) &&
  "notes" in value &&
  Array.isArray(value.notes);

const isClosing = (value: Any): value is Closing =>
  typeof value.shard?.part === "number" && typeof value.shard.of === "number" && typeof value.files === "number";

const isAnswer = (value: Any): value is Parsed =>
  typeof value.path === "string" &&
  typeof value.file === "string" &&
  (value.language === "zh" || value.language === "en") &&
  typeof value.counts === "object" &&
  typeof value.selection === "object" &&
  Array.isArray(value.notes) &&
  Array.isArray(value.unreadTexts) &&
  Array.isArray(value.sheets) &&
  (value.across == null || Array.isArray(value.across.projects)) &&
  value.sheets.every((sheet) => Array.isArray(sheet.findings) && Array.isArray(sheet.tables));
