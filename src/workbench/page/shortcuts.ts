/** A file of keyboard shortcuts as Office reads it, as far as this needs it. */
interface ShortcutsFile {
  readonly shortcuts?: readonly {
    /** The name a function was associated with. */
    readonly action: string;
    /** As Ctrl+Alt+J. */
    readonly key: { readonly default: string };
  }[];
}

/** Finds the function that keys stand for; null for none. */
export type Shortcuts = (event: KeyboardEvent) => string | null;

export function readShortcuts(file: unknown): Shortcuts {
  const { shortcuts = [] } = file as ShortcutsFile;
  const byKeys = new Map(shortcuts.map(({ action, key }) => [sorted(key.default.split("+")), action]));
  return (event) => byKeys.get(keysOf(event)) ?? null;
}

const sorted = (keys: readonly string[]): string =>
  keys
    .map((key) => key.trim().toLowerCase())
    .sort()
    .join("+");

const keysOf = ({ ctrlKey, altKey, shiftKey, code }: KeyboardEvent): string =>
  sorted([
    ...(ctrlKey ? ["ctrl"] : []),
    ...(altKey ? ["alt"] : []),
    ...(shiftKey ? ["shift"] : []),
    // With Alt held a keyboard may give another character.
    code.replace(/^(Key|Digit)/, ""),
  ]);

/** Runs the functions that keys pressed outside of the add-in's pages stand for, as long as the program offers that. */
export function onShortcut(
  target: Pick<Window, "addEventListener">,
  shortcuts: Promise<Shortcuts>,
  isOffered: () => boolean,
  run: (functionName: string) => void,
): void {
  let functionOf: Shortcuts = () => null;
  // Why they could not be loaded is said where they are.
  shortcuts.then((found) => (functionOf = found)).catch(() => undefined);
  target.addEventListener(
    "keydown",
    (event) => {
      const name = isOffered() ? functionOf(event) : null;
      if (name === null) return;
      event.preventDefault();
      event.stopPropagation();
      run(name);
    },
    { capture: true },
  );
}
