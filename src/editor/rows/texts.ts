import type { Slot } from "../types";
import { sameCell } from "./places";

/** A cell and the text it is to hold. */
export interface SlotText {
  readonly slot: Slot;
  readonly text: string;
  /** Set where the text is that of a number which comes from another cell: it stays one. */
  readonly number?: number;
}

/** Texts of cells while they are put together. */
export class Texts {
  private readonly known: SlotText[] = [];

  /** Says what a cell is to hold; false where something else has been said before. */
  put(slot: Slot, text: string): boolean {
    const own = this.known.find((one) => sameCell(one.slot, slot));
    if (own === undefined) this.known.push({ slot, text });
    return own === undefined || own.text === text;
  }

  /** Says that a cell is to hold what another one does; blank where there is none. */
  move(slot: Slot, from: Slot | undefined): void {
    if (slot.isShared || from?.isShared === true) return;
    const text = from?.text ?? "";
    if (typeof from?.value === "number" && String(from.value) === text)
      this.known.push({ slot, text, number: from.value });
    else this.put(slot, text);
  }

  changed(): SlotText[] {
    return this.known.filter(({ slot, text }) => slot.text !== text);
  }
}

/** A cell's text with the part it was read from replaced: 指标1： before a name and * after a class stay. */
export function withText(raw: string, before: string, after: string): string {
  const at = before === "" ? -1 : raw.indexOf(before);
  return at === -1 ? after : raw.slice(0, at) + after + raw.slice(at + before.length);
}
