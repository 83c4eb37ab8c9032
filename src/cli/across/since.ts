import { uncomparedKey, type AcrossResult } from "../../across/run";
import { ACROSS_RULES } from "../../across/rules";
import type { Severity } from "../../check/finding";
import type { AcrossFindingAnswer, AcrossSinceAnswer } from "../answer/across";
import { isSelected, type Selection } from "../answer/selection";

/** A finding across files of an earlier run: as much as telling whether it is gone needs. */
export interface EarlierFound {
  readonly rule: string;
  readonly severity: Severity;
  readonly key: string;
  readonly project: string;
  /** The files it names, its own first. */
  readonly files: readonly string[];
}

/** What an earlier run found across files, by `acrossKey`. */
export type EarlierAcross = ReadonlyMap<string, EarlierFound>;

/** Tells a finding from others, also in another run. */
export const acrossKey = ({ file, key }: Pick<AcrossFindingAnswer, "file" | "key">): string => `${file}\n${key}`;

export const earlierAcross = (found: readonly AcrossFindingAnswer[]): EarlierAcross =>
  new Map(found.map((one) => [acrossKey(one), earlierFound(one)]));

const earlierFound = ({ rule, severity, key, project, file, related }: AcrossFindingAnswer): EarlierFound => ({
  ...{ rule, severity, key, project },
  files: [...new Set([file, ...related.map((place) => place.file)])],
});

/** What was compared this time. */
export interface ComparedNow {
  /** All that was found, asked for or not. */
  readonly found: Iterable<EarlierFound>;
  readonly uncompared: AcrossResult["uncompared"];
  /** Whether a rule was run and a file took part in it. */
  readonly isCompared: (file: string, rule: string) => boolean;
}

/** What became of the findings of an earlier run, as far as they are asked for. */
export function acrossSince(
  earlier: EarlierAcross,
  { found, uncompared, isCompared }: ComparedNow,
  selection: Pick<Selection, "rules" | "least">,
): AcrossSinceAnswer {
  const now = new Set<string>();
  const groups = new Groups();
  for (const one of found) {
    const id = acrossKey({ file: one.files[0] ?? "", key: one.key });
    now.add(id);
    if (isOfGroup(one.rule) && !earlier.has(id)) groups.add(one);
  }
  const counts = { known: 0, gone: 0, unknown: 0 };
  for (const [id, one] of earlier) {
    if (!isSelected(one, selection)) continue;
    if (now.has(id)) counts.known += 1;
    else if (isUnknown(one)) counts.unknown += 1;
    else if (!groups.hasLike(one)) counts.gone += 1;
  }
  return { ...counts, was: "compared" };

  function isUnknown({ rule, project, files }: EarlierFound): boolean {
    return files.some(
      (file) => !isCompared(file, rule) || (!isOfGroup(rule) && uncompared.has(uncomparedKey(file, project))),
    );
  }
}

const GROUP_RULES = new Set(ACROSS_RULES.filter(({ over }) => over === "set" || over === "names").map(({ id }) => id));
const isOfGroup = (rule: string): boolean => GROUP_RULES.has(rule);

const OFFENDING = 4;

/** Names stand in the key of their finding; of sets their files tell. */
const membersOf = ({ rule, key, files }: EarlierFound): readonly string[] =>
  rule === "one-thing-two-names" ? (key.split("|")[OFFENDING] ?? "").split("/") : files;

/** Names, or files with one set, that were not found together before. */
class Groups {
  readonly #byMember = new Map<string, number[]>();
  #count = 0;

  add(found: EarlierFound): void {
    this.#count += 1;
    for (const member of membersOf(found)) {
      const id = `${found.rule}\n${member}`;
      const groups = this.#byMember.get(id);
      if (groups === undefined) this.#byMember.set(id, [this.#count]);
      else groups.push(this.#count);
    }
  }

  /** Whether one of them has two members of an earlier one, which then is not gone: it has other members now. */
  hasLike(earlier: EarlierFound): boolean {
    const met = new Set<number>();
    for (const member of membersOf(earlier))
      for (const group of this.#byMember.get(`${earlier.rule}\n${member}`) ?? []) {
        if (met.has(group)) return true;
        met.add(group);
      }
    return false;
  }
}
