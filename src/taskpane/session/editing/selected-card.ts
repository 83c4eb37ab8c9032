import { handleOf } from "../../../check/sheet/snapshot";
import { cardsOf, type RowPlace, type Slot } from "../../../editor/types";
import type { PaneState } from "../state/state";

/** Id of the open draft's card whose cells are selected; null where none is, and where one cell holds several indicators. */
export function selectedCard({ editing: { open }, selection, sheets }: PaneState): string | null {
  const draft = open?.history.now;
  const sheet = sheets.find(({ name }) => name === selection?.sheet);
  const range = selection?.range ?? null;
  if (draft?.form.kind !== "rows" || sheet === undefined || range === null) return null;
  const row = handleOf(sheet, range.top);
  const isSelected = (slot: Slot): boolean =>
    slot.sheet === sheet.name && slot.row === row && slot.column === range.left;
  const place = draft.form.rows.findIndex((each) => ownSlots(each).some(isSelected));
  return cardsOf(draft).find((card) => card.place === place)?.id ?? null;
}

/** The cells of a row that speak of its indicator alone: a class that is merged over several rows tells of none of them. */
const ownSlots = ({ slots, lines, beside = [] }: RowPlace): readonly Slot[] =>
  [...Object.values(slots).flat(), ...lines.flatMap(({ level1, level2 }) => [level1, level2]), ...beside].filter(
    (slot): slot is Slot => slot !== null && slot !== undefined && !slot.isShared,
  );
