import { withUnits, type Vocabulary } from "../../check/standard/units";
import type { DraftProblem } from "../problems";
import type { Card, Draft, RowPlace, RowsForm } from "../types";
import { printLevels } from "./levels";
import { sameCell } from "./places";
import { printTogether } from "./together";
import { Texts, withText, type SlotText } from "./texts";
import { spreadTarget, cellSafe, type TargetTexts } from "./targets";

/** The cells that change, each once, and what cannot be written. */
export interface PrintedRows {
  readonly cells: readonly SlotText[];
  readonly problems: readonly DraftProblem[];
}

/** The cells of a block as its cards leave them. What nobody touched is not among them. */
export function printRows(cards: readonly Card[], form: RowsForm, { units }: Pick<Draft, "units">): PrintedRows {
  const texts = new Texts();
  const problems: DraftProblem[] = [];
  const vocabulary = withUnits(units);
  form.rows.forEach((row, place) => {
    const card = cards.find((one) => one.place === place) ?? null;
    if (card === null) clear(row, texts);
    else printRow(card, row, form, vocabulary, texts, problems);
  });
  problems.push(...printLevels(cards, form, texts));
  return { cells: texts.changed(), problems };
}

const CLEARED = ["name", "cycleSign", "cycle", "cycleUnit", "annualSign", "annual", "annualUnit", "weight"] as const;

/** Blanks a row whose card is gone; its classes stay, as those of the rows below may hang on them. */
function clear({ slots, beside = [], said }: RowPlace, texts: Texts): void {
  if (said === null) return;
  for (const slot of [...CLEARED.flatMap((name) => slots[name] ?? []), ...beside])
    if (!slot.isShared) texts.put(slot, "");
}

function printRow(
  card: Card,
  row: RowPlace,
  form: RowsForm,
  units: Vocabulary,
  texts: Texts,
  problems: DraftProblem[],
): void {
  const { slots, said } = row;
  const [nameSlot, annualSlot] = [slots.name?.[0], slots.annual?.[0]];
  if (nameSlot !== undefined && annualSlot !== undefined && sameCell(nameSlot, annualSlot)) {
    problems.push(...printTogether(card, nameSlot, said, texts));
    if (said?.card !== card.id) moveBeside(card, row, form, texts);
    return;
  }
  if (slots.name === undefined && card.name !== "") problems.push({ kind: "no-cell", card: card.id, part: "name" });
  for (const slot of slots.name ?? [])
    if (card.name !== said?.name) texts.put(slot, cellSafe(withText(slot.text, said?.name ?? "", card.name)));
  for (const period of ["cycle", "annual"] as const) {
    const text = card[period];
    const before = said?.[period] ?? null;
    if (text === null && slots[period] === undefined) continue;
    if (text === before) continue;
    const values = slots[period] ?? [];
    if (values.length === 0) problems.push({ kind: "no-cell", card: card.id, part: period });
    values.forEach((value, index) => {
      const cells = {
        sign: slots[`${period}Sign`]?.[index] ?? null,
        unit: slots[`${period}Unit`]?.[index] ?? null,
      };
      const next: TargetTexts =
        text === null || text === "" ? { sign: null, value: "", unit: null } : spreadTarget(text, cells, form, units);
      const isRoom = [
        next.sign === null || cells.sign === null || texts.put(cells.sign, next.sign),
        texts.put(value, next.value),
        next.unit === null || cells.unit === null || texts.put(cells.unit, next.unit),
      ];
      if (isRoom.includes(false)) problems.push({ kind: "no-cell", card: card.id, part: period });
    });
  }
  if (said?.card !== card.id) moveBeside(card, row, form, texts);
}

/**
 * A card that came from another row brings its weight and the cells beside it; a new one has none, and leaves what a free row has
 * printed beside it.
 */
function moveBeside({ id }: Card, { slots, beside = [], said }: RowPlace, { rows }: RowsForm, texts: Texts): void {
  const from = rows.find((row) => row.said?.card === id);
  for (const slot of slots.weight ?? []) texts.move(slot, from?.slots.weight?.[0]);
  if (from === undefined && said === null) return;
  for (const slot of beside)
    texts.move(
      slot,
      from?.beside?.find(({ column }) => column === slot.column),
    );
}
