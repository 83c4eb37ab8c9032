import type { FileFacts } from "../../across/facts";
import { whereIs, type AcrossPlace, type FileRef } from "../../across/rule";
import { ACROSS_RULES } from "../../across/rules";
import { createAcrossCheck, type AcrossFinding, type Compared, type FirstCompared } from "../../across/run";
import { renderAcross } from "../../text/across";
import { ACROSS_TEXTS } from "../../text/cli-across";
import type { Language } from "../../text/language";
import { CLI_TEXTS } from "../../text/cli";
import type { AcrossAnswer, AcrossFindingAnswer, AcrossSinceAnswer, FilePlace } from "../answer/across";
import { NO_COUNTS, type FileAnswer } from "../answer/answer";
import { isSelected, type Selection } from "../answer/selection";
import { acrossKey, acrossSince, type EarlierAcross, type EarlierFound } from "./since";
import { createSpool } from "./spool";

/** What a file gives to the rules across files; its facts are null where it was checked without them. */
export interface FileToCompare extends FileRef {
  readonly facts: FileFacts | null;
}

export const toCompare = ({
  path,
  file,
  across: facts,
}: Pick<FileAnswer, "path" | "file" | "across">): FileToCompare => ({
  path,
  file,
  facts,
});

/** Takes the files of an answer one after the other and compares them in the end. */
export interface Comparing {
  add(file: FileToCompare): void;
  answer(): AcrossAnswer;
  close(): void;
}

export interface ComparingOptions {
  readonly language: Language;
  readonly selection: Pick<Selection, "rules" | "least">;
  /** What an earlier run has found across files, or why that is not known; null where there is no earlier run. */
  readonly earlier: EarlierAcross | Exclude<AcrossSinceAnswer["was"], "compared"> | null;
}

export function createComparing({ language, selection, earlier }: ComparingOptions): Comparing {
  const rules = ACROSS_RULES.filter(({ id }) => selection.rules?.includes(id) !== false);
  const spool = createSpool();
  const check = createAcrossCheck(spool, rules);
  const texts = ACROSS_TEXTS[language];
  const ran = new Set(rules.map(({ id }) => id));
  /** Files that are compared, with the rules that they have turned off. */
  const files = new Map<string, ReadonlySet<string> | null>();
  let without = 0;
  return {
    add({ path, file, facts }) {
      if (facts === null) without += 1;
      else {
        check.add({ path, file }, facts);
        // One that cannot be read, or in which no table is found, has no projects.
        if (facts.projects.length > 0) files.set(file, turnedOff(facts));
      }
    },
    answer() {
      const { findings, compared, first, uncompared } = check.finish();
      const isCompared = (file: string, rule: string): boolean =>
        ran.has(rule) && files.has(file) && files.get(file)?.has(rule) !== true;
      const since =
        earlier === null || typeof earlier === "string"
          ? earlier && { ...{ known: 0, gone: 0, unknown: 0 }, was: earlier }
          : acrossSince(earlier, { found: findings.map(foundNow), uncompared, isCompared }, selection);
      const isKnown = (finding: AcrossFindingAnswer): boolean =>
        earlier !== null && typeof earlier !== "string" && earlier.has(acrossKey(finding));
      const open = findings
        .filter((finding) => isSelected(finding, selection))
        .map((one) => told(one, language))
        .filter((finding) => !isKnown(finding));
      const counts = { ...NO_COUNTS };
      for (const { severity, accepted } of open) counts[accepted === undefined ? severity : "accepted"] += 1;
      return {
        ...{ language, compared, counts, since, findings: open },
        about: rules.length === 0 ? texts.noRule : texts.compared(compared),
        notes: [
          ...notesOf(compared, first, language),
          ...(without === 0 ? [] : [texts.withoutFacts(without)]),
          ...sinceNotes(since, language),
        ],
      };
    },
    close: () => spool.close(),
  };
}

/** Null for a file that has turned off none. */
function turnedOff({ severities = {} }: FileFacts): ReadonlySet<string> | null {
  const off = Object.keys(severities).filter((rule) => severities[rule] === "off");
  return off.length === 0 ? null : new Set(off);
}

const foundNow = ({ key, rule, severity, place, related }: AcrossFinding): EarlierFound => ({
  ...{ key, rule, severity, project: place.of.name },
  files: [...new Set([place, ...related].map(({ of }) => of.from.file))],
});

function sinceNotes(since: AcrossSinceAnswer | null, language: Language): string[] {
  if (since === null) return [];
  const texts = ACROSS_TEXTS[language];
  if (since.was !== "compared") return [texts.noEarlier[since.was]];
  return [
    CLI_TEXTS[language].since(since.known, since.gone),
    ...(since.unknown === 0 ? [] : [texts.unknown(since.unknown)]),
  ];
}

function notesOf(compared: Compared, first: FirstCompared, language: Language): string[] {
  const { withoutOwner, withoutYear, ambiguous, renamed, otherCodes } = compared;
  const texts = ACROSS_TEXTS[language];
  const nameNow = first.renamed?.place.of.name ?? "";
  return [
    ...(withoutOwner === 0 ? [] : [texts.withoutOwner(withoutOwner)]),
    ...(withoutYear === 0 ? [] : [texts.withoutYear(withoutYear)]),
    ...(first.ambiguous === null ? [] : [texts.ambiguous(ambiguous, whereIs(first.ambiguous))]),
    ...(first.otherCodes === null ? [] : [texts.otherCodes(otherCodes, whereIs(first.otherCodes))]),
    ...(first.renamed === null
      ? []
      : [texts.renamed(renamed, { where: whereIs(first.renamed.place), formerly: first.renamed.formerly, nameNow })]),
  ];
}

const placeOf = ({ of: { from, sheet }, cell }: AcrossPlace): FilePlace => ({ ...from, sheet, cell });

function told(finding: AcrossFinding, language: Language): AcrossFindingAnswer {
  const { key, rule, severity, place, indicator, message, now, suggested, related, acceptance } = finding;
  return {
    ...placeOf(place),
    ...{ key, rule, severity, indicator, now, suggested, project: place.of.name },
    ...(place.of.code !== undefined && { projectCode: place.of.code }),
    message: renderAcross(message, language),
    related: related.map(placeOf),
    ...(acceptance && { accepted: { reason: acceptance.reason, by: acceptance.by, on: acceptance.on } }),
  };
}
