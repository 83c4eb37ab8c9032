/** A key with what is held down besides. Ctrl is Cmd on a Mac as well. */
export interface Keystroke {
  /** As the browser names it. */
  readonly key: string;
  readonly ctrl?: true;
  readonly alt?: true;
  /** Left out where it makes no difference. */
  readonly shift?: boolean;
}

type Pressed = Pick<KeyboardEvent, "key" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey">;

export function isPressed({ key, ctrl, alt, shift }: Keystroke, event: Pressed): boolean {
  return (
    event.key.toLowerCase() === key.toLowerCase() &&
    (event.ctrlKey || event.metaKey) === (ctrl === true) &&
    event.altKey === (alt === true) &&
    (shift === undefined || event.shiftKey === shift)
  );
}

const NAMES: Readonly<Record<string, string>> = {
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  Escape: "Esc",
  " ": "Space",
};

/** The keys as they are printed on a keyboard, in the order in which they are pressed. */
export function keyNames({ key, ctrl, alt, shift }: Keystroke): readonly string[] {
  const name = NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  return [...(ctrl ? ["Ctrl"] : []), ...(alt ? ["Alt"] : []), ...(shift ? ["Shift"] : []), name];
}

export const keyText = (stroke: Keystroke): string => keyNames(stroke).join("+");
