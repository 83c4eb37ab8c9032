import type { SheetSnapshot } from "../../check/sheet/snapshot";
import type { Profile } from "../../check/standard/profile";
import { unitsOf } from "../../check/standard/units";
import { printDraft, type PrintedDraft } from "../print";
import { withItems } from "../settle";
import { cardsOf, isCard, type Card, type CardCategory, type Draft, type Item } from "../types";
import type { TargetName, ExpandedColumn } from "./layout";
import { joinTarget } from "./parts";
import { readExpanded, type CellFault, type ExpandedRow } from "./read";
import { findSource, type SourceProblem } from "./source";
import { cellOf } from "./expand";

/** Why a sheet of indicators cannot be packed and written back. */
export type PackProblem =
  /** It is no such sheet, or its labels were changed: these are missing. */
  | { readonly kind: "not-expanded"; readonly missing: readonly string[] }
  | CellFault
  | SourceProblem
  /** A row names no class of level 1, without which no indicator begins in a packed cell. Zero-based sheet row. */
  | { readonly kind: "no-level1"; readonly row: number };

/** What the user should know of it, and that stands in the way of nothing. Rows are zero-based sheet rows. */
export type PackNote =
  | { readonly kind: "source-moved"; readonly from: string; readonly to: string }
  /** The row says it is an indicator that an earlier row is already: it is taken for a new one. */
  | { readonly kind: "copy"; readonly row: number }
  /** A remark is not packed: a cell has no place for one. */
  | { readonly kind: "remark"; readonly row: number; readonly text: string }
  /** Indicators follow the order of the rows, and their numbers with them; the number typed here was another. */
  | { readonly kind: "number"; readonly row: number; readonly typed: string; readonly written: number }
  /** Indicators of the source that no row has any more, by their place from 1. */
  | { readonly kind: "removed"; readonly origins: readonly number[] };

/** A sheet of indicators packed again. */
export interface Packed {
  /** The source with what the rows say now; null where it was not found or the sheet not read. */
  readonly draft: Draft | null;
  /** Its cells and writes, which the host guards by the texts the rows were taken from. */
  readonly printed: PrintedDraft | null;
  /** Nothing is to be written while there is one. */
  readonly problems: readonly PackProblem[];
  readonly notes: readonly PackNote[];
}

/**
 * Packs the indicators of an expanded sheet. A row whose cells say what they said is the text it was, byte for byte; one that was
 * edited changes only its own parts. Rows may have been added, removed and put in another order.
 */
export function pack(sheet: SheetSnapshot, sheets: readonly SheetSnapshot[], profile: Profile): Packed {
  const { read, faults, missing } = readExpanded(sheet);
  if (read === null) return { draft: null, printed: null, problems: [{ kind: "not-expanded", missing }], notes: [] };
  const { draft: before, problem, moved } = findSource(read, sheets, profile);
  const problems: PackProblem[] = [...faults, ...(problem === null ? [] : [problem])];
  const notes: PackNote[] = moved === null ? [] : [{ kind: "source-moved", ...moved }];
  if (before === null || faults.length > 0) return { draft: before, printed: null, problems, notes };
  const { cards, made, notes: more } = cardsOfRows(read.rows, before);
  const headings = before.form.kind === "packed" ? before.form.style.headings : undefined;
  const needsLevel1 = headings === undefined;
  const hasNoClasses = headings?.grammar === "plain";
  for (const { row, card } of cards)
    if (!hasNoClasses && card.level1 === null && (needsLevel1 || card.level2 === null))
      problems.push({ kind: "no-level1", row });
  const items = withStrays(
    before,
    cards.map(({ card }) => card),
  );
  const isSame = items.length === before.items.length && items.every((item, index) => item === before.items[index]);
  const draft = isSame ? before : withItems(before, items, { made });
  notes.push(...more, ...numbersTyped(cards, draft));
  return { draft, printed: printDraft(draft, sheets), problems, notes };
}

interface RowCard {
  readonly row: number;
  readonly typed: string;
  readonly card: Card;
  readonly isNew: boolean;
}

/** The card of each row: the one it was taken from with its changed cells, or a new one. */
function cardsOfRows(
  rows: readonly ExpandedRow[],
  draft: Draft,
): { readonly cards: readonly RowCard[]; readonly made: number; readonly notes: readonly PackNote[] } {
  const known = cardsOf(draft);
  const left = new Set(known.keys());
  const notes: PackNote[] = [];
  const cards: RowCard[] = [];
  let { made } = draft;
  for (const { row, texts } of rows) {
    const index = /^\d+$/.test(texts.origin.trim()) ? Number(texts.origin) - 1 : -1;
    const origin = left.has(index) ? known[index] : undefined;
    if (origin === undefined && known[index] !== undefined) notes.push({ kind: "copy", row });
    if (texts.remark !== "") notes.push({ kind: "remark", row, text: texts.remark });
    left.delete(index);
    const place = cards.at(-1)?.card.place ?? known[0]?.place ?? 0;
    if (origin === undefined) made += 1;
    const card =
      origin === undefined ? newCard(texts, draft, `card-${made}`, place) : editedCard(origin, index, texts, draft);
    cards.push({ row, typed: texts.ordinal.trim(), card, isNew: origin === undefined });
  }
  if (left.size > 0) notes.push({ kind: "removed", origins: [...left].map((index) => index + 1) });
  return { cards, made, notes };
}

type Texts = ExpandedRow["texts"];

function editedCard(card: Card, index: number, texts: Texts, draft: Draft): Card {
  const units = unitsOf(draft);
  const isChanged = (column: ExpandedColumn): boolean => {
    const shown = String(cellOf(card, index, column, units) ?? "");
    // A cell of spaces is a blank one to whoever looks at it.
    return texts[column] !== (shown.trim() === "" ? "" : shown);
  };
  const target = (name: TargetName): string | null => {
    const columns = targetColumns(name);
    return columns.some(isChanged) ? joinedTarget(texts, name) : card[name];
  };
  const filed = isChanged("level1") || isChanged("level2") ? classesOf(texts, draft) : null;
  const level1 = filed !== null && (isChanged("level1") || filed.level1 === null) ? filed.level1 : card.level1;
  const level2 = filed !== null && isChanged("level2") ? filed.level2 : card.level2;
  const name = isChanged("name") ? oneLine(texts.name) : card.name;
  const [cycle, annual] = [target("cycle"), target("annual")];
  const isSame =
    level1 === card.level1 &&
    level2 === card.level2 &&
    name === card.name &&
    cycle === card.cycle &&
    annual === card.annual;
  return isSame ? card : { ...card, level1, level2, name, cycle, annual, follows: cycle !== null && cycle === annual };
}

function newCard(texts: Texts, draft: Draft, id: string, place: number): Card {
  const { targets } = draft;
  const target = (name: TargetName): string | null => {
    const text = joinedTarget(texts, name);
    return text !== "" || targets[name] ? text : null;
  };
  const [cycle, annual] = [target("cycle"), target("annual")];
  return {
    kind: "card",
    id,
    ordinal: null,
    ...classesOf(texts, draft),
    name: oneLine(texts.name),
    cycle,
    annual,
    follows: cycle !== null && cycle === annual,
    strays: [],
    source: null,
    place,
  };
}

const targetColumns = (name: TargetName): ExpandedColumn[] => [`${name}-sign`, `${name}-value`, `${name}-unit`];

const joinedTarget = (texts: Texts, name: TargetName): string =>
  oneLine(
    joinTarget({
      sign: texts[`${name}-sign`].trim(),
      value: texts[`${name}-value`].trim(),
      unit: texts[`${name}-unit`].trim(),
    }),
  );

/** A line end would be read as none, and so is not written either. */
const oneLine = (text: string): string => text.replace(/\s*[\r\n\u2028\u2029]+\s*/g, "").trim();

/** A category as it is typed or picked: 11-数量指标. */
function categoryOf(text: string): CardCategory | null {
  const written = oneLine(text);
  if (written === "") return null;
  const [, code = "", name = written] = /^(\d{1,2})\s*[-－—–_]\s*(.+)$/.exec(written) ?? [];
  return { code, name, text: written };
}

/** The classes of a row as the cell writes them: headings have no codes, and those of a narrative state level 2 alone. */
function classesOf({ level1, level2 }: Texts, { form }: Draft): Record<"level1" | "level2", CardCategory | null> {
  const [first, second] = [categoryOf(level1), categoryOf(level2)];
  const headings = form.kind === "packed" ? form.style.headings : undefined;
  if (headings === undefined) return { level1: first, level2: second };
  const bare = (one: CardCategory | null): CardCategory | null => one && { code: "", name: one.name, text: one.name };
  return { level1: headings.level1 || second === null ? bare(first) : null, level2: bare(second) };
}

/** The cards with the unread texts behind what they stood behind; where that was removed, behind what stands before it. */
function withStrays(draft: Draft, cards: readonly Card[]): Item[] {
  const kept = new Set(cards.map(({ id }) => id));
  const behind = new Map<string | null, Item[]>();
  let anchor: string | null = null;
  for (const item of draft.items) {
    if (isCard(item)) anchor = kept.has(item.id) ? item.id : anchor;
    else behind.set(anchor, [...(behind.get(anchor) ?? []), item]);
  }
  return [...(behind.get(null) ?? []), ...cards.flatMap((card) => [card, ...(behind.get(card.id) ?? [])])];
}

/** Numbers that were typed and are not the ones that will be written. */
function numbersTyped(rows: readonly RowCard[], draft: Draft): PackNote[] {
  const cards = new Map(cardsOf(draft).map((card) => [card.id, card]));
  return rows.flatMap(({ row, typed, card, isNew }): PackNote[] => {
    const written = cards.get(card.id)?.ordinal ?? null;
    const wasMoved = !isNew && typed === String(card.ordinal ?? "");
    if (typed === "" || wasMoved || written === null || typed === String(written)) return [];
    return [{ kind: "number", row, typed, written }];
  });
}
