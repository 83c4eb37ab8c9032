import { useEffect, useState } from "react";

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

interface Hover {
  readonly onPointerEnter: () => void;
  readonly onPointerLeave: () => void;
}

/** Holds a value still while the pointer is over it: nobody's click lands on a number that has just changed. */
export function useHeld<T>(value: T): readonly [T, Hover] {
  const [held, setHeld] = useState(value);
  const [over, setOver] = useState(false);
  if (!over && !Object.is(held, value)) setHeld(value);
  return [over ? held : value, { onPointerEnter: () => setOver(true), onPointerLeave: () => setOver(false) }];
}
