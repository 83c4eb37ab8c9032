import { isCard, type Card, type Draft, type Item, type PackedForm } from "./types";
import { printCells } from "./packed/cells";
import { sameClass } from "./packed/headings";

/** The draft with other items: numbered anew where they come in another order, and with unread texts where they can stand. */
export function withItems(draft: Draft, items: readonly Item[], more: Partial<Pick<Draft, "made">> = {}): Draft {
  const { form } = draft;
  if (form.kind === "rows") return { ...draft, ...more, items };
  return settled({ ...draft, ...more, items: renumbered(items, form) }, form);
}

/**
 * Numbers follow the order. Up to the first item that is not where it was they stay as they were written, right or wrong; from there
 * on each is one more than the one before. A cell that numbers nothing goes on doing so.
 */
function renumbered(items: readonly Item[], form: PackedForm): Item[] {
  if (form.style.headings?.countsOn === false) return renumberedUnder(items, form);
  const cards = items.filter(isCard);
  const known = form.order.filter((id) => id.startsWith("card"));
  const isAsRead = cards.length === known.length && cards.every(({ id }, index) => id === known[index]);
  let isSame = true;
  let number = 0;
  let place = 0;
  let index = 0;
  return items.map((item): Item => {
    if (!isCard(item)) return item;
    isSame &&= item.id === known[index];
    index += 1;
    if (item.place !== place && form.cells[item.place]?.beginsAnew === true) number = 0;
    place = item.place;
    number = isAsRead || isSame ? (item.source?.ordinal ?? number + 1) : number + 1;
    const ordinal = ordinalOf(item, number, form, isAsRead || isSame);
    return ordinal === item.ordinal ? item : { ...item, ordinal };
  });
}

/** Likewise, where numbers begin anew under each heading. */
function renumberedUnder(items: readonly Item[], form: PackedForm): Item[] {
  let before: Card | null = null;
  let isSame = true;
  let number = 0;
  let nth = 0;
  return items.map((item): Item => {
    if (!isCard(item)) return item;
    const under = item.source?.under;
    const startsAnew =
      before === null ||
      before.place !== item.place ||
      !sameClass(before, item) ||
      (isNext(before, item) && under?.nth === 0);
    if (startsAnew) {
      [isSame, number, nth] = [true, 0, 0];
    }
    isSame &&= under?.nth === nth && (nth === 0 || before?.source?.under?.heading === under.heading);
    nth += 1;
    number = isSame ? (item.source?.ordinal ?? number + 1) : number + 1;
    before = item;
    const ordinal = ordinalOf(item, number, form, isSame);
    return ordinal === item.ordinal ? item : { ...item, ordinal };
  });
}

/** Whether a card stood right behind another when the cell was read. */
const isNext = ({ source }: Card, { id }: Card): boolean => source?.after.next === id;

function ordinalOf({ source }: Card, number: number, { style }: PackedForm, isAsRead: boolean): number | null {
  if (source === null) return style.ordinal === null ? null : number;
  if (source.ordinal === null) return null;
  return isAsRead ? source.ordinal : number;
}

/**
 * A text that belongs to no indicator is read as such only behind a target that is complete, or before the first indicator. One that
 * lost its place moves to the front, where it stays visible.
 */
function settled(draft: Draft, form: PackedForm): Draft {
  const printed = printCells(draft, form);
  let items = draft.items;
  printed.forEach(({ misread }, place) => {
    if (misread.length === 0) return;
    const own = items.filter((item) => item.place === place);
    const first = own.findIndex(isCard);
    if (first === -1 || !own.slice(first).some((item) => !isCard(item))) return;
    const moved = [...own.filter((item) => !isCard(item)), ...own.filter(isCard)];
    const others = items.filter((item) => item.place < place);
    const candidate = [...others, ...moved, ...items.filter((item) => item.place > place)];
    if (printCells({ ...draft, items: candidate }, form)[place]?.misread.length === 0) items = candidate;
  });
  return items === draft.items ? draft : { ...draft, items };
}
