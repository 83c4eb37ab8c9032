import { createHash } from "node:crypto";
import { factsOf } from "../../across/extract";
import type { FileFacts } from "../../across/facts";
import { NOTHING_ACCEPTED } from "../../check/accepted/acceptance";
import { countBySeverity } from "../../check/engine/project-findings";
import type { Finding } from "../../check/finding";
import type { CheckResult } from "../../check/result";
import { rulesRunBy } from "../../check/rules/run-by";
import { columnName } from "../../check/sheet/address";
import type { Recognition } from "../../check/table/recognise";
import { basisTexts } from "../../text/basis";
import { CLI_TEXTS } from "../../text/cli";
import { fileNote } from "../../text/file-notes";
import type { Language } from "../../text/language";
import type { Since } from "../baseline/since";
import type { CheckedFile } from "../checking/check-file";
import type { Input } from "../inputs/input";
import { type Counts, type FileAnswer, type FindingAnswer, type Origin, type SheetAnswer } from "./answer";
import { findingAnswer } from "./finding";
import { partsInOrder } from "../../files/parts";
import { selected, type Selection } from "./selection";
import { isNearlyTable, unreadSentences } from "../../files/sentences";

export interface AnswerOptions {
  readonly language: Language;
  readonly selection: Selection;
  readonly trouble: boolean;
  /** A hash of what the answer rests on besides the file; null where the origin is not asked for. */
  readonly settings: string | null;
  /** How it stands to an earlier run; null where it is not compared with one. */
  readonly since: Since | null;
  /** Whether the rules across files are to be run. */
  readonly across: boolean;
}

/** What is told of a file that was checked, or could not be. */
export function answerOf(checked: CheckedFile, input: Input, options: AnswerOptions): FileAnswer {
  const { error, profile, notes, sheets, result } = checked;
  const { language, selection, trouble, settings, since } = options;
  const all = result?.findings ?? [];
  const found = selected(all, selection, since?.known ?? NOTHING_KNOWN);
  const counts = countsOf(found, checked);
  const open = found.length - counts.accepted;
  const left = selection.most === null ? 0 : Math.max(0, open - selection.most);
  return {
    path: input.path,
    file: input.file,
    language,
    origin: settings === null ? null : originOf(checked, settings),
    selection: { rules: selection.rules, least: selection.least },
    profile: profile && { id: profile.id, name: profile.name },
    checkedBy:
      profile !== null && result !== null && result.tables.length > 0
        ? basisTexts(result.tables, profile, language)
        : (profile?.name ?? null),
    error: error && { code: error.code, message: CLI_TEXTS[language].fileError(error) },
    recognised: checked.isRecognised,
    blank: sheets.every(({ values }) => values.length === 0),
    ...(!checked.isRecognised && result !== null && isNearlyTable(result, language) && { nearly: true as const }),
    notes: notes.map((note) => ({ ...note, message: fileNote(note, language) })),
    sheets: sheetAnswers(checked, found, left === 0 ? null : selection.most, language),
    unreadTexts: result === null ? [] : unreadSentences(result, language),
    ...{ counts, left, trouble },
    across: options.across ? acrossFacts(checked) : null,
    since: since && {
      known: since.known.size === 0 ? 0 : selected(all, selection, NOTHING_KNOWN).length - found.length,
      ...{ gone: since.gone, was: since.was },
    },
  };
}

const NOTHING_KNOWN: ReadonlySet<string> = new Set();

/** A file that could not be read has no projects. */
function acrossFacts({ check, sheets, profile, kept }: CheckedFile): FileFacts {
  if (profile === null || check === null) return { projects: [] };
  return factsOf({ tables: check.read(sheets), sheets, profile, acceptances: kept.accepted.acceptances });
}

const originOf = ({ read, profile }: CheckedFile, settings: string): Origin => ({
  sha256: read === null ? null : sha256(read.bytes),
  settings,
  rules: profile === null ? [] : rulesRunBy(profile),
});

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

function countsOf(findings: readonly Finding[], { accepted }: CheckedFile): Counts {
  const open = accepted === NOTHING_ACCEPTED ? findings : findings.filter((finding) => accepted(finding) === null);
  return { ...countBySeverity(open), accepted: findings.length - open.length };
}

function sheetAnswers(
  { sheets, result, accepted }: CheckedFile,
  found: readonly Finding[],
  most: number | null,
  language: Language,
): readonly SheetAnswer[] {
  if (result === null) return [];
  const telling = { sheets: new Map(sheets.map((sheet) => [sheet.name, sheet])), accepted, language };
  const parts = partsInOrder(result.tables, sheets);
  const onSheet = bySheet(result, found);
  let room = most;
  return sheets.map((sheet) => {
    const table = result.tables.find((one) => one.sheets.includes(sheet.name));
    const unread = result.unread.find((one) => one.sheet === sheet.name);
    let own = onSheet(sheet.name);
    if (room !== null) {
      own = firstOpen(own, room, (finding) => accepted(finding) === null);
      room -= own.filter((finding) => accepted(finding) === null).length;
    }
    return {
      name: sheet.name,
      recognised: table !== undefined,
      layout: table?.layout ?? null,
      tables: parts.flatMap(({ sheet: on, range, layout, facts }) =>
        on === sheet.name ? [{ range, layout, facts }] : [],
      ),
      ...(unread === undefined ? {} : { unread: unreadAnswer(unread) }),
      findings: eachMade(own, (finding) => findingAnswer(finding, telling)),
    };
  });
}

/** The first `most` open findings, and all accepted ones: accepted findings are always listed. */
function firstOpen(
  findings: readonly Finding[],
  most: number,
  isOpen: (finding: Finding) => boolean,
): readonly Finding[] {
  let seen = 0;
  return findings.filter((finding) => !isOpen(finding) || (seen += 1) <= most);
}

/** What is made of each item, when it is gone through. */
const eachMade = (
  findings: readonly Finding[],
  make: (finding: Finding) => FindingAnswer,
): Iterable<FindingAnswer> => ({
  *[Symbol.iterator]() {
    for (const finding of findings) yield make(finding);
  },
});

/**
 * The findings by the sheet they stand on. A finding's place is found out when it is asked for, one project after the other: where all
 * tables are on one sheet nothing is asked.
 */
function bySheet({ tables }: CheckResult, findings: readonly Finding[]): (sheet: string) => readonly Finding[] {
  const [only, ...others] = new Set(tables.flatMap((table) => table.sheets));
  if (others.length === 0) return (sheet) => (sheet === only ? findings : []);
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const sheet = finding.place[0]?.sheet ?? "";
    const group = groups.get(sheet);
    if (group === undefined) groups.set(sheet, [finding]);
    else group.push(finding);
  }
  return (sheet) => groups.get(sheet) ?? [];
}

/** What was recognised of a sheet that was not read. Rows count from 1, columns are letters, as people name them. */
function unreadAnswer({ refused, lost, headers }: Recognition) {
  return {
    refusedLayouts: refused,
    lostColumns: lost,
    headers: headers.map(({ rows, columns, missing, isBlank }) => ({
      rows: { first: rows.top + 1, last: rows.bottom + 1 },
      columns: columns.map(({ column, label, role }) => ({ column: columnName(column), label, role })),
      missing,
      // An empty form, with nothing below its header.
      ...(isBlank && { blank: true }),
    })),
  };
}
