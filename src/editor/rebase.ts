import { pairs } from "./compare";
import { withCard } from "./operations";
import { withItems } from "./settle";
import { isCard, type Draft, type Following, type Item } from "./types";

/**
 * A draft over what its packed cells hold now, so that it can be written after all: `fresh` is the project opened anew. Cards keep what
 * the draft says of them; what only the cells have comes in, and nothing of theirs is lost unseen. Null for layouts with one cell a part.
 */
export function rebased(draft: Draft, fresh: Draft): Draft | null {
  if (draft.form.kind !== "packed" || fresh.form.kind !== "packed") return null;
  const both = pairs(draft.items.filter(isCard), fresh.items.filter(isCard));
  const names = new Map<string, string>();
  for (const [own, other] of both) if (own !== null && other !== null) names.set(other.id, own.id);
  for (const item of fresh.items) if (!names.has(item.id)) names.set(item.id, rebasedId(draft, fresh, item));
  const known = (id: string): string => names.get(id) ?? id;
  const following = (after: Following): Following => ({
    ...after,
    next: after.next === null ? null : known(after.next),
  });
  const anew = <T extends Item>(item: T): T =>
    isCard(item)
      ? { ...item, id: known(item.id), source: item.source && { ...item.source, after: following(item.source.after) } }
      : { ...item, id: known(item.id), after: following(item.after) };
  const cards = both.flatMap(([own, other]): Item[] => {
    if (other === null) return own === null ? [] : [{ ...own, source: null, strays: [] }];
    if (own === null) return [anew(other)];
    const { level1, level2, name, cycle, annual, follows } = own;
    return [{ ...anew(other), level1, level2, name, cycle, annual, follows }];
  });
  const form = { ...fresh.form, order: fresh.form.order.map(known) };
  // Texts that belong to no indicator are the cell's, behind what they follow there.
  const items = [...cards];
  for (const item of fresh.items) {
    if (isCard(item)) continue;
    const before = form.order[form.order.indexOf(known(item.id)) - 1];
    items.splice(items.findIndex(({ id }) => id === before) + 1, 0, anew(item));
  }
  // Cells stand one after the other, whatever order the cards of two have come in.
  items.sort((a, b) => a.place - b.place);
  return withItems({ ...draft, form }, items, { made: draft.made + fresh.made });
}

/** The id that an item which only the cells have gets in a draft over them. */
export const rebasedId = (draft: Draft, fresh: Draft, item: Item): string =>
  `${isCard(item) ? "card" : "text"}-${draft.made + fresh.items.indexOf(item) + 1}`;

/** Puts a card back to what its cells say; as it is where it was never read. */
export function asRead(draft: Draft, id: string): Draft {
  const { form } = draft;
  return withCard(draft, id, (card) => {
    const { source } = card;
    if (source !== null) {
      const { parts, level1, level2 } = source;
      const [cycle, annual] = [parts.cycle?.text ?? null, parts.annual?.text ?? null];
      const follows = cycle !== null && cycle === annual;
      return { ...card, level1, level2, name: parts.name?.text ?? "", cycle, annual, follows };
    }
    const said = form.kind === "rows" ? form.rows.find((row) => row.said?.card === id)?.said : undefined;
    if (said == null) return card;
    const { level1, level2, name, cycle, annual } = said;
    return { ...card, level1, level2, name, cycle, annual, follows: cycle !== null && cycle === annual };
  });
}
