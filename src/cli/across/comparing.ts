import type { FileFacts } from "../../across/facts";
import { whereIs, type AcrossPlace, type FileRef } from "../../across/rule";
import { ACROSS_RULES } from "../../across/rules";
import { createAcrossCheck, type AcrossFinding, type Compared } from "../../across/run";
import { renderAcross } from "../../text/across";
import { ACROSS_TEXTS } from "../../text/cli-across";
import type { Language } from "../../text/language";
import type { AcrossAnswer, AcrossFindingAnswer, FilePlace } from "../answer/across";
import { NO_COUNTS, type FileAnswer } from "../answer/answer";
import { isSelected, type Selection } from "../answer/selection";
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
  /** Keys of what an earlier run has found across files, see `acrossKey`; undefined where it looked for nothing, null where there is none. */
  readonly known: ReadonlySet<string> | undefined | null;
}

export function createComparing({ language, selection, known }: ComparingOptions): Comparing {
  const rules = ACROSS_RULES.filter(({ id }) => selection.rules?.includes(id) !== false);
  const spool = createSpool();
  const check = createAcrossCheck(spool, rules);
  const texts = ACROSS_TEXTS[language];
  let without = 0;
  return {
    add({ path, file, facts }) {
      if (facts === null) without += 1;
      else check.add({ path, file }, facts);
    },
    answer() {
      const { findings, compared } = check.finish();
      const { firstAmbiguous: _, ...counted } = compared;
      const all = findings.filter((finding) => isSelected(finding, selection)).map((one) => told(one, language));
      const open = all.filter((finding) => known?.has(acrossKey(finding)) !== true);
      const counts = { ...NO_COUNTS };
      for (const { severity, accepted } of open) counts[accepted === undefined ? severity : "accepted"] += 1;
      return {
        ...{ language, compared: counted, counts, findings: open },
        about: rules.length === 0 ? texts.noRule : texts.compared(compared),
        notes: [
          ...notesOf(compared, language),
          ...(without === 0 ? [] : [texts.withoutFacts(without)]),
          ...(known === undefined
            ? [texts.noEarlier]
            : open.length < all.length
              ? [texts.known(all.length - open.length)]
              : []),
        ],
      };
    },
    close: () => spool.close(),
  };
}

/** Tells a finding from others, also in another run. */
export const acrossKey = ({ file, key }: Pick<AcrossFindingAnswer, "file" | "key">): string => `${file}\n${key}`;

function notesOf({ withoutOwner, withoutYear, ambiguous, firstAmbiguous }: Compared, language: Language): string[] {
  const texts = ACROSS_TEXTS[language];
  return [
    ...(withoutOwner === 0 ? [] : [texts.withoutOwner(withoutOwner)]),
    ...(withoutYear === 0 ? [] : [texts.withoutYear(withoutYear)]),
    ...(firstAmbiguous === null ? [] : [texts.ambiguous(ambiguous, whereIs(firstAmbiguous))]),
  ];
}

const placeOf = ({ of: { from, sheet }, cell }: AcrossPlace): FilePlace => ({ ...from, sheet, cell });

function told(finding: AcrossFinding, language: Language): AcrossFindingAnswer {
  const { key, rule, severity, place, indicator, message, now, suggested, related, acceptance } = finding;
  return {
    ...placeOf(place),
    ...{ key, rule, severity, indicator, now, suggested, project: place.of.name },
    message: renderAcross(message, language),
    related: related.map(placeOf),
    ...(acceptance && { accepted: { reason: acceptance.reason, by: acceptance.by, on: acceptance.on } }),
  };
}
