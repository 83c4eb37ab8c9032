import type { TextSpan } from "../check/indicator/types";
import type { CellValue, RowHandle } from "../check/sheet/snapshot";
import type { StatedCategory } from "../check/table/types";

/**
 * The indicators of one project while somebody edits them. Plain data and never changed: each operation gives a new one. It goes
 * through JSON unharmed, so that it outlives a reload.
 */
export interface Draft {
  readonly owner: DraftOwner;
  readonly form: PackedForm | RowsForm;
  /** Cards and unread texts in the order they stand in. */
  readonly items: readonly Item[];
  /** Units of target values besides the built-in ones, as the profile has them. */
  readonly units: readonly string[];
  /** Whether cards have a target for the whole period, and one for the year. */
  readonly targets: { readonly cycle: boolean; readonly annual: boolean };
  /** Counts the items made so far, so that no id comes twice. */
  readonly made: number;
}

/** The project a draft belongs to, as it stood when the draft was opened. */
export interface DraftOwner {
  readonly sheet: string;
  readonly row: RowHandle;
  /** Zero-based sheet column of its name: the names of forms side by side share a row. */
  readonly column: number;
  /** Counts from 1 through the table. */
  readonly number: number;
  readonly name: string;
}

export type Item = Card | Stray;

/** A category as a card shows it: code and name, and how they are written together. */
export interface CardCategory extends StatedCategory {
  readonly text: string;
}

/** One indicator. */
export interface Card {
  readonly kind: "card";
  /** The same for as long as the draft lives. */
  readonly id: string;
  /** Null where the cell numbers nothing, and in layouts with one cell a part. */
  readonly ordinal: number | null;
  readonly level1: CardCategory | null;
  readonly level2: CardCategory | null;
  readonly name: string;
  /** Null where it is not written at all, label included; empty where only its value is missing. */
  readonly cycle: string | null;
  readonly annual: string | null;
  /** True while the annual target takes over what the cycle target says. */
  readonly follows: boolean;
  /** Texts inside the indicator that are no part of it. They stay where they are, and go with the card. */
  readonly strays: readonly string[];
  /** What it was read from in a packed cell; null for a new card and in layouts with one cell a part. */
  readonly source: PackedSource | null;
  /** The packed cell it stands in, or the row of the block, counted from 0. */
  readonly place: number;
  /** What a self-evaluation says came of it, for reading alone. */
  readonly outcome?: CardOutcome;
}

/** Actual value, score and reason as their cells show them: empty where nothing is written, null where the form has no such cell. */
export interface CardOutcome {
  readonly actual: string | null;
  readonly score: string | null;
  readonly reason: string | null;
}

/** Text of a packed cell that belongs to no indicator. It is never changed. */
export interface Stray {
  readonly kind: "stray";
  readonly id: string;
  readonly text: string;
  readonly after: Following;
  readonly place: number;
}

/** What stood behind an item: the characters, and the item after them; null for the end of the cell. */
export interface Following {
  readonly text: string;
  readonly next: string | null;
}

export type PartName = "ordinal" | "level1" | "level2" | "name" | "cycle" | "annual";

/** A part as it was read: its text with hard breaks joined away, and the stretches of the item's characters it stands in. */
export interface SourcePart {
  readonly text: string;
  readonly spans: readonly TextSpan[];
}

/** An indicator of a packed cell as it was read, without the mark that closes it. */
export interface PackedSource {
  readonly raw: string;
  readonly parts: Readonly<Record<PartName, SourcePart | null>>;
  readonly ordinal: number | null;
  readonly level1: CardCategory | null;
  readonly level2: CardCategory | null;
  /** The heading it stood under; absent in the coded grammar, where each indicator states its own classes. */
  readonly under?: UnderHeading;
  /** The marks between its fields and after its labels. */
  readonly field: string;
  readonly label: string;
  readonly after: Following;
}

/** The heading an indicator was read under, and its place there. */
export interface UnderHeading {
  /** The heading's characters up to its first indicator. */
  readonly text: string;
  /** Which heading of the cell it is, from 0, how many indicators stand under it, and which of them this is. */
  readonly heading: number;
  readonly count: number;
  readonly nth: number;
}

/** Packed cells: one a project as a rule, several where it goes over several rows. */
export interface PackedForm {
  readonly kind: "packed";
  readonly cells: readonly PackedCellPlace[];
  readonly style: CellStyle;
  /** The items in the order they were read. */
  readonly order: readonly string[];
}

export interface PackedCellPlace {
  readonly sheet: string;
  readonly row: RowHandle;
  /** Zero-based sheet column. */
  readonly column: number;
  /** The value the cell held. */
  readonly value: CellValue;
  /** The text that was read. */
  readonly text: string;
  readonly isFormula: boolean;
  /** Spaces and characters nobody sees before the first item. */
  readonly lead: string;
  /** Set where its column states the class of its indicators. */
  readonly isUnder?: true;
  /** Whether its numbers begin anew, where it is not the project's first cell. */
  readonly beginsAnew: boolean;
}

/** How new indicators are written into a packed cell. */
export interface CellStyle {
  readonly field: string;
  readonly label: string;
  /** Between two indicators: the closing mark, and the line end or space after it. */
  readonly between: string;
  /** After the last one. */
  readonly last: string;
  /** An ordinal as written, such as “1、” or “（1）”; null where nothing is numbered. */
  readonly ordinal: string | null;
  readonly cycleLabel: string;
  readonly annualLabel: string;
  /** The stroke between a code and its name. */
  readonly dash: string;
  /** False where level 2 is written by its name alone. */
  readonly level2Code: boolean;
  /** How indicators stand under headings; absent in the coded grammar. */
  readonly headings?: HeadingStyle;
}

/** How a cell writes indicators under the headings of their classes. */
export interface HeadingStyle {
  readonly grammar: "bracketed" | "prose" | "labelled" | "plain";
  /** The characters around a heading's classes, and what stands between it and its first indicator. */
  readonly open: string;
  readonly close: string;
  readonly after: string;
  /** False where headings state level 2 alone, and nothing else states level 1. */
  readonly level1: boolean;
  /** Where a heading of its own states level 1 over those of level 2: how such a one is written. */
  readonly outer?: { readonly open: string; readonly close: string; readonly after: string };
  /** Between the last indicator of one heading and the next heading. */
  readonly between: string;
  /** The characters around a target. */
  readonly targetOpen: string;
  readonly targetClose: string;
  /** Whether numbers count on through the cell instead of beginning anew under each heading. */
  readonly countsOn: boolean;
}

/** Layouts with one cell a part: the rows indicators may stand in, from above. */
export interface RowsForm {
  readonly kind: "rows";
  readonly rows: readonly RowPlace[];
  /** True where the table writes codes before its categories. */
  readonly codes: boolean;
  /** Whether the table has cells for each level. */
  readonly levels: { readonly level1: boolean; readonly level2: boolean };
  /** Signs as the table writes them, by the operator they stand for: ﹦ or ＝, ≧ or ≥. */
  readonly signs: Readonly<Record<string, string>>;
  /**
   * Set where the rows say what came of their indicators: actual values, scores and reasons belong to their rows, so that none is added,
   * moved or taken out here.
   */
  readonly isEvaluated?: boolean;
}

/** What a cell of a row is for. */
export type SlotName = "name" | "weight" | TargetSlotName;

export type TargetSlotName = "cycleSign" | "cycle" | "cycleUnit" | "annualSign" | "annual" | "annualUnit";

/** The cells of one indicator: in one row as a rule, in two where each period has a row or block of its own. */
export interface RowPlace {
  /** Several cells where the same is written twice. */
  readonly slots: { readonly [name in SlotName]?: readonly Slot[] };
  /** The classes of each of its rows. */
  readonly lines: readonly LevelLine[];
  /** Further cells of its row that speak of the indicator, such as its explanation: never edited, and moved with it. */
  readonly beside?: readonly Slot[];
  /** The card that stood here when the draft was opened, and what it said; null for a free row. */
  readonly said: RowSaid | null;
}

/** The cells for the classes of one row of one block; null where it has none. */
export interface LevelLine {
  /** The zero-based sheet row when the draft was opened. */
  readonly row: number;
  readonly level1: Slot | null;
  readonly level2: Slot | null;
}

/** A cell of a row. */
export interface Slot {
  readonly sheet: string;
  readonly row: RowHandle;
  /** Zero-based sheet column. */
  readonly column: number;
  readonly value: CellValue;
  readonly text: string;
  readonly isFormula: boolean;
  /** True for a cell merged over several rows: it speaks for all of them. */
  readonly isShared: boolean;
}

/** The texts a row was read as. */
export interface RowSaid {
  readonly card: string;
  readonly level1: CardCategory | null;
  readonly level2: CardCategory | null;
  readonly name: string;
  readonly cycle: string | null;
  readonly annual: string | null;
}

export const isCard = (item: Item): item is Card => item.kind === "card";

/** Whether the draft's rows say what came of their indicators, so that each stays where it is. */
export const isEvaluated = ({ form }: Pick<Draft, "form">): boolean =>
  form.kind === "rows" && form.isEvaluated === true;

/** The cards of a draft in order. */
export const cardsOf = ({ items }: Draft): readonly Card[] => items.filter(isCard);
