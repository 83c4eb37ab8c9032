import type { SheetSnapshot } from "../../check/sheet/snapshot";

/** What a row of the list is about, so that what was filled in there is found again. */
export interface Tag {
  /** A finding, one that is not there any more, or a sum. */
  readonly kind: "finding" | "gone" | "sum";
  /** Tells it on its sheet. */
  readonly stamp: string;
  readonly sheet: string;
}

/** What stands above the tags, by which a list of ours is known. It is written into workbooks: it must never change. */
export const TAG_HEADER = "jixiao:findings:1";

/** Stands in the place of a tag in our rows that each list writes afresh. */
export const NO_TAG = "-";

const KINDS: Readonly<Record<string, Tag["kind"]>> = { f: "finding", g: "gone", s: "sum" };
const LETTERS: Readonly<Record<Tag["kind"], string>> = { finding: "f", gone: "g", sum: "s" };

/** A tag as a cell's text. It begins with a letter, so that nothing takes it for a formula, and its sheet's name comes last. */
export const tagText = (tag: Tag | null): string =>
  tag === null ? NO_TAG : `${LETTERS[tag.kind]}|${tag.stamp.replaceAll("|", "/")}|${tag.sheet}`;

/** The tag of a text; null where it is none. */
export function tagOf(text: string): Tag | null {
  const [letter = "", stamp, ...sheet] = text.split("|");
  const kind = KINDS[letter];
  return kind === undefined || stamp === undefined || sheet.length === 0
    ? null
    : { kind, stamp, sheet: sheet.join("|") };
}

/** Whether a sheet holds a list of ours. */
export const isFindingsList = ({ values }: Pick<SheetSnapshot, "values">): boolean =>
  values.some((row) => row.includes(TAG_HEADER));
