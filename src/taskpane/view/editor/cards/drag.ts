import { useCallback, useEffect, useRef, useState, type PointerEvent, type RefObject } from "react";

/** A card on its way to another place. */
export interface Drag {
  readonly id: string;
  /** The place among the cards it would go to, counted from 0. */
  readonly to: number;
}

/** Drags a card by its grip with the pointer; Escape, or a pointer that is taken away, leaves everything as it is. */
export function useDrag(list: RefObject<HTMLElement | null>, onDrop: (id: string, to: number) => void) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const end = useRef<(() => void) | null>(null);

  useEffect(() => () => end.current?.(), []);
  const onGrip = useCallback(
    (id: string, event: PointerEvent<HTMLElement>): void => {
      if (event.button !== 0 || end.current !== null) return;
      event.preventDefault();
      let now: Drag | null = null;
      const move = (moved: globalThis.PointerEvent): void => {
        const to = placeAt(list.current, id, moved.clientY);
        if (now?.to === to) return;
        setDrag((now = { id, to }));
        cardsIn(list.current)[to]?.scrollIntoView?.({ block: "nearest" });
      };
      const stop = (): void => {
        document.removeEventListener("pointermove", move);
        document.removeEventListener("pointerup", drop);
        document.removeEventListener("pointercancel", stop);
        document.removeEventListener("keydown", leave, true);
        end.current = null;
        setDrag(null);
      };
      const drop = (): void => {
        stop();
        if (now !== null) onDrop(id, now.to);
      };
      const leave = (key: KeyboardEvent): void => {
        if (key.key !== "Escape") return;
        key.preventDefault();
        key.stopPropagation();
        stop();
      };
      document.addEventListener("pointermove", move);
      document.addEventListener("pointerup", drop);
      document.addEventListener("pointercancel", stop);
      document.addEventListener("keydown", leave, true);
      end.current = stop;
    },
    [list, onDrop],
  );
  return { drag, onGrip };
}

const cardsIn = (list: HTMLElement | null): readonly HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>("[data-card]") ?? []),
];

/** As many places on as there are other cards whose middle lies above. */
function placeAt(list: HTMLElement | null, id: string, y: number): number {
  const others = cardsIn(list).filter((card) => card.dataset.card !== id);
  return others.filter((card) => {
    const { top, bottom } = card.getBoundingClientRect();
    return (top + bottom) / 2 < y;
  }).length;
}
