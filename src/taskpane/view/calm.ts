import { useCallback, useEffect, useState, type RefCallback } from "react";

/** True once `active` has lasted this long, so that what is over at once never shows. */
export function useDelayed(active: boolean, milliseconds: number): boolean {
  const [due, setDue] = useState(false);
  useEffect(() => {
    if (!active) return undefined;
    const timer = setTimeout(() => setDue(true), milliseconds);
    return () => {
      clearTimeout(timer);
      setDue(false);
    };
  }, [active, milliseconds]);
  return active && due;
}

/**
 * Holds a value still while the pointer is over an element: nobody's click lands on a number that has just changed. The ref goes on
 * the element. It listens there itself, since React takes a menu that opens elsewhere on the page for a part of the element.
 */
export function useHeld<T>(value: T): readonly [T, RefCallback<HTMLElement>] {
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
