import { sameCategoryName } from "../../check/table/class-labels";
import { readClass, rewriteClass } from "../../check/table/class-text";
import { statedText } from "../../check/table/category-text";
import type { DraftProblem } from "../problems";
import type { Card, CardCategory, LevelLine, RowSaid, RowsForm, Slot } from "../types";
import { sameCell } from "./places";
import type { Texts } from "./texts";

const LEVELS = ["level1", "level2"] as const;

type Level = (typeof LEVELS)[number];

/** A row of a block with the card that is to stand in it, and what it said when it was read. */
interface Line extends LevelLine {
  readonly card: Card | null;
  readonly said: RowSaid | null;
}

/** The classes that hold in a row, by its own cells or those above. */
type Held = Record<Level, string | null>;

const NONE: Held = { level1: null, level2: null };

/**
 * The classes of a block. A cell merged over several rows changes only where all of its cards say the same. Where classes are written
 * once for the rows below, a row says its own as soon as the one above says another.
 */
export function printLevels(cards: readonly Card[], form: RowsForm, texts: Texts): DraftProblem[] {
  const problems: DraftProblem[] = [];
  for (const lines of blocksOf(cards, form)) {
    /** In the row above: as it is printed, and as it was read. */
    let [above, aboveRead] = [NONE, NONE];
    for (const line of lines) {
      const now: Held = { ...NONE };
      const read: Held = { ...NONE };
      for (const level of LEVELS) {
        const inherited = inheritedIn(level, now, above);
        const inheritedRead = inheritedIn(level, read, aboveRead);
        read[level] = ownIn(line, level) ?? inheritedRead;
        // A class that is as it was reads as it did, however that came about.
        now[level] =
          isAsRead(line, level) && inherited === inheritedRead
            ? read[level]
            : printLevel(line, level, inherited, lines, texts, problems);
      }
      [above, aboveRead] = [now, read];
    }
  }
  return problems.filter((problem, index) => !problems.slice(0, index).some((other) => sameProblem(other, problem)));
}

/** A class of level 2 holds for the rows below under the same level 1 alone. */
const inheritedIn = (level: Level, now: Held, above: Held): string | null =>
  level === "level1" || now.level1 === above.level1 ? above[level] : null;

function ownIn(line: Line, level: Level): string | null {
  const slot = line[level];
  const own = slot === null ? "" : stated(slot.text);
  return own === "" ? null : own;
}

/** Whether the card stands where it was read, under the class it was read under. */
const isAsRead = ({ card, said }: Line, level: Level): boolean =>
  card !== null && said?.card === card.id && said[level]?.text === card[level]?.text;

/** The rows of each block from above: blocks side by side have classes of level 2 of their own. */
function blocksOf(cards: readonly Card[], { rows }: RowsForm): Line[][] {
  const blocks = new Map<number, Line[]>();
  rows.forEach(({ lines, said }, place) => {
    const card = cards.find((one) => one.place === place) ?? null;
    for (const line of lines) {
      const column = line.level2?.column ?? line.level1?.column ?? -1;
      // A class of level 2 merged over both columns stands in the first, and belongs to the block all the same.
      const key = line.level1 === null && line.level2 !== null ? firstBlock(rows, line.level2.column) : column;
      blocks.set(key, [...(blocks.get(key) ?? []), { ...line, card, said }]);
    }
  });
  return [...blocks.values()].map((lines) => lines.sort((a, b) => a.row - b.row));
}

function firstBlock(rows: RowsForm["rows"], column: number): number {
  const beside = rows
    .flatMap(({ lines }) => lines)
    .find(({ level1, level2 }) => level1?.column === column && level2 !== null);
  return beside?.level2?.column ?? column;
}

/** Prints one class of a row; gives what then holds there. */
function printLevel(
  line: Line,
  level: Level,
  inherited: string | null,
  lines: readonly Line[],
  texts: Texts,
  problems: DraftProblem[],
): string | null {
  const { card } = line;
  const slot = line[level];
  const own = ownIn(line, level);
  const holds = own ?? inherited;
  const wanted = card?.[level] ?? null;
  if (card === null) return holds;
  if (wanted === null || slot === null) {
    // A class that has no cell here, or a cell that speaks of a class the card has not.
    const isAsWas = wanted === null && (slot === null || holds === null);
    if (!isAsWas) problems.push({ kind: "no-cell", card: card.id, part: level });
    return holds;
  }
  if (sameText(holds, wanted)) return holds;
  if (!slot.isShared) texts.put(slot, rewriteClass(slot.text, wanted.text));
  else if (agree(lines, level, slot, wanted)) texts.put(slot, rewriteClass(slot.text, wanted.text));
  else problems.push({ kind: "shared", card: card.id, level, says: own ?? "" });
  return wanted.text;
}

/** Whether all cards that a merged cell speaks for say the same of it. */
const agree = (lines: readonly Line[], level: Level, slot: Slot, wanted: CardCategory): boolean =>
  lines.every((line) => {
    const own = line[level];
    return own === null || !sameCell(own, slot) || line.card === null || line.card[level]?.text === wanted.text;
  });

const sameProblem = (a: DraftProblem, b: DraftProblem): boolean => JSON.stringify(a) === JSON.stringify(b);

/** 社会效益 where 社会效益指标 is printed is the same class, and nothing to write. */
const sameText = (holds: string | null, { text, code, name }: CardCategory): boolean =>
  (holds ?? "").replace(/\s/g, "") === text.replace(/\s/g, "") ||
  (code === "" && holds !== null && sameCategoryName(holds, name));

/** A class as its cell says it, without what is printed around it. */
function stated(text: string): string {
  const read = readClass(text);
  return read === null ? "" : statedText(read);
}
