import { useCallback, useState, type RefCallback } from "react";

/**
 * Holds a value still while the pointer is over an element, so that no click lands on a number that has just changed. The ref goes on
 * the element. It listens there itself, since React takes a menu that opens elsewhere on the page for a part of the element.
 */
export function useHeldValue<T>(value: T): readonly [T, RefCallback<HTMLElement>] {
  const [held, setHeld] = useState(value);
  const [over, setOver] = useState(false);
  const ref = useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined;
    const enter = (): void => setOver(true);
    const leave = (): void => setOver(false);
    element.addEventListener("pointerenter", enter);
    element.addEventListener("pointerleave", leave);
    return () => {
      element.removeEventListener("pointerenter", enter);
      element.removeEventListener("pointerleave", leave);
    };
  }, []);
  if (!over && !Object.is(held, value)) setHeld(value);
  return [over ? held : value, ref];
}
