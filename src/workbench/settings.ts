/** What an add-in keeps in the workbook under a key. */
export interface GridSetting {
  readonly key: string;
  /** Anything that JSON can hold. */
  readonly value: unknown;
}

/**
 * The settings of the add-in in the open book, in the order they were made. Those of its file are not known, and those that
 * Office.context.document.settings keeps are others.
 */
export interface GridSettings {
  all(): readonly GridSetting[];
  /** Makes a setting, or gives the one of that key another value. */
  set(key: string, value: unknown): void;
  remove(key: string): void;
}

/** The settings of a book in memory; `onChange` hears of every change. */
export function createSettings(onChange = (): void => undefined): GridSettings {
  const settings = new Map<string, unknown>();
  return {
    all: () => [...settings].map(([key, value]) => ({ key, value })),
    set(key, value) {
      settings.set(key, value);
      onChange();
    },
    remove(key) {
      if (settings.delete(key)) onChange();
    },
  };
}
