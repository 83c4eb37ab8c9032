import type { DraftProblem } from "../problems";
import type { Card, RowSaid, Slot } from "../types";
import { cellSafe } from "./targets";
import { withText, type Texts } from "./texts";

/**
 * Puts a card into the cell that holds its name and its target: of what was read there only the characters that say something else
 * change. Gives a problem where the cell cannot say it, as where it holds further indicators that change too.
 */
export function printTogether(card: Card, slot: Slot, said: RowSaid | null, texts: Texts): DraftProblem[] {
  const noCell = (part: "cycle" | "annual"): DraftProblem[] => [{ kind: "no-cell", card: card.id, part }];
  if (card.cycle !== (said?.cycle ?? null)) return noCell("cycle");
  const annual = card.annual ?? "";
  if (said === null) return texts.put(slot, cellSafe(card.name + behind(annual))) ? [] : noCell("annual");
  if (card.name === said.name && annual === (said.annual ?? "")) return [];
  const text = changedText(slot.text, said, card.name, annual);
  return text !== null && texts.put(slot, cellSafe(text)) ? [] : noCell("annual");
}

/** A target as it follows a name: ≥60人, ：按时完成. */
const behind = (target: string): string => (target === "" || /^[≥≤><＞＜=＝≧≦]/.test(target) ? target : `：${target}`);

/** The cell's text with another name and target; null where what was read does not stand there in one piece. */
function changedText(raw: string, said: RowSaid, name: string, annual: string): string | null {
  const start = said.name === "" ? 0 : raw.indexOf(said.name);
  if (start === -1) return null;
  const nameEnd = start + said.name.length;
  const rest = raw.slice(nameEnd);
  const before = said.annual ?? "";
  if (before !== annual && before !== "" && !rest.includes(before)) return null;
  const target = before === annual ? rest : before === "" ? behind(annual) + rest : withText(rest, before, annual);
  return raw.slice(0, start) + name + target;
}
