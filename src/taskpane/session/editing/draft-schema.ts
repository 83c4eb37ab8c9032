import * as v from "valibot";
import { firstHandle } from "../../../check/sheet/snapshot";
import type {
  Card,
  CardCategory,
  CellStyle,
  Draft,
  DraftOwner,
  Following,
  HeadingStyle,
  Item,
  LevelLine,
  PackedCellPlace,
  PackedForm,
  PackedSource,
  RowPlace,
  RowSaid,
  RowsForm,
  Slot,
  SourcePart,
  Stray,
} from "../../../editor/types";

/** What a stored draft holds: all that `Draft` says, so that nothing else reaches the editor. */

type Stored<T> = v.GenericSchema<unknown, T>;

const text = v.string();
const maybeText = v.nullable(text);
/** Places, rows, columns and counts. */
const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
const handle = v.pipe(v.number(), v.integer(), v.minValue(-1), v.transform(firstHandle));
/** JSON knows no date: a cell's value is one of these. */
const value = v.nullable(v.union([v.string(), v.number(), v.boolean()]));
const cell = { sheet: text, row: handle, column: whole };

const OWNER: Stored<DraftOwner> = v.strictObject({ ...cell, number: whole, name: text, code: v.exactOptional(text) });

const CATEGORY: Stored<CardCategory> = v.strictObject({ code: text, name: text, text });
const FOLLOWING: Stored<Following> = v.strictObject({ text, next: maybeText });
const PART: Stored<SourcePart> = v.strictObject({
  text,
  spans: v.array(v.strictObject({ start: whole, end: whole })),
});

const SOURCE: Stored<PackedSource> = v.strictObject({
  raw: text,
  parts: v.strictObject({
    ordinal: v.nullable(PART),
    level1: v.nullable(PART),
    level2: v.nullable(PART),
    name: v.nullable(PART),
    cycle: v.nullable(PART),
    annual: v.nullable(PART),
  }),
  ordinal: v.nullable(v.number()),
  level1: v.nullable(CATEGORY),
  level2: v.nullable(CATEGORY),
  under: v.exactOptional(v.strictObject({ text, heading: whole, count: whole, nth: whole })),
  field: text,
  label: text,
  after: FOLLOWING,
});

const CARD: Stored<Card> = v.strictObject({
  kind: v.literal("card"),
  id: text,
  ordinal: v.nullable(v.number()),
  level1: v.nullable(CATEGORY),
  level2: v.nullable(CATEGORY),
  name: text,
  cycle: maybeText,
  annual: maybeText,
  follows: v.boolean(),
  strays: v.array(text),
  source: v.nullable(SOURCE),
  place: whole,
  outcome: v.exactOptional(v.strictObject({ actual: maybeText, score: maybeText, reason: maybeText })),
});

const STRAY: Stored<Stray> = v.strictObject({
  kind: v.literal("stray"),
  id: text,
  text,
  after: FOLLOWING,
  place: whole,
});

const ITEM: Stored<Item> = v.union([CARD, STRAY]);

const HEADINGS: Stored<HeadingStyle> = v.strictObject({
  grammar: v.picklist(["bracketed", "prose", "labelled", "plain"]),
  open: text,
  close: text,
  after: text,
  level1: v.boolean(),
  outer: v.exactOptional(v.strictObject({ open: text, close: text, after: text })),
  between: text,
  targetOpen: text,
  targetClose: text,
  countsOn: v.boolean(),
});

const STYLE: Stored<CellStyle> = v.strictObject({
  field: text,
  label: text,
  between: text,
  last: text,
  ordinal: maybeText,
  cycleLabel: text,
  annualLabel: text,
  dash: text,
  level2Code: v.boolean(),
  headings: v.exactOptional(HEADINGS),
});

const CELL: Stored<PackedCellPlace> = v.strictObject({
  ...cell,
  value,
  text,
  isFormula: v.boolean(),
  lead: text,
  isUnder: v.exactOptional(v.literal(true)),
  beginsAnew: v.boolean(),
});

const PACKED: Stored<PackedForm> = v.strictObject({
  kind: v.literal("packed"),
  cells: v.array(CELL),
  style: STYLE,
  order: v.array(text),
});

const SLOT: Stored<Slot> = v.strictObject({
  ...cell,
  value,
  text,
  isFormula: v.boolean(),
  isShared: v.boolean(),
});
const slots = v.exactOptional(v.array(SLOT));

const LINE: Stored<LevelLine> = v.strictObject({
  row: whole,
  level1: v.nullable(SLOT),
  level2: v.nullable(SLOT),
});

const SAID: Stored<RowSaid> = v.strictObject({
  card: text,
  level1: v.nullable(CATEGORY),
  level2: v.nullable(CATEGORY),
  name: text,
  cycle: maybeText,
  annual: maybeText,
});

const ROW: Stored<RowPlace> = v.strictObject({
  slots: v.strictObject({
    name: slots,
    weight: slots,
    cycleSign: slots,
    cycle: slots,
    cycleUnit: slots,
    annualSign: slots,
    annual: slots,
    annualUnit: slots,
  }),
  lines: v.array(LINE),
  beside: slots,
  said: v.nullable(SAID),
});

const ROWS: Stored<RowsForm> = v.strictObject({
  kind: v.literal("rows"),
  rows: v.array(ROW),
  codes: v.boolean(),
  levels: v.strictObject({ level1: v.boolean(), level2: v.boolean() }),
  signs: v.record(text, text),
  isEvaluated: v.exactOptional(v.boolean()),
});

const DRAFT: Stored<Draft> = v.strictObject({
  owner: OWNER,
  form: v.union([PACKED, ROWS]),
  items: v.array(ITEM),
  units: v.array(text),
  targets: v.strictObject({ cycle: v.boolean(), annual: v.boolean() }),
  made: whole,
});

/** A draft from what was stored; null where it is none. */
export function readDraft(stored: unknown): Draft | null {
  const read = v.safeParse(DRAFT, stored);
  return read.success ? read.output : null;
}
