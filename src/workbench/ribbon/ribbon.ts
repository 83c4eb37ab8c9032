/** A ribbon as a manifest describes it, in one language. Addresses are absolute. */
export interface Ribbon {
  /** The add-in's display name. */
  readonly name: string;
  /** The page that runs ExecuteFunction buttons, and the pane of an add-in without commands. */
  readonly page: string;
  readonly tabs: readonly RibbonTab[];
  /** What a cell's own menu offers. */
  readonly cellMenu: readonly RibbonControl[];
  /** Where the keys stand that act in the sheet; null where the add-in has none. */
  readonly shortcuts: string | null;
}

export interface RibbonTab {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly RibbonGroup[];
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly controls: readonly RibbonControl[];
}

export interface RibbonControl {
  readonly id: string;
  readonly label: string;
  readonly tip: { readonly title: string; readonly text: string };
  /** The 32-pixel icon or the nearest larger one, else the largest. */
  readonly icon: string | null;
  /** Null for a menu, and for a button whose action this host does not know. */
  readonly action: RibbonAction | null;
  /** A menu's items; empty for a button. */
  readonly items: readonly RibbonControl[];
}

export type RibbonAction =
  | { readonly kind: "function"; readonly name: string }
  | { readonly kind: "pane"; readonly url: string; readonly title: string };

/** The menu of the cells belongs to the program itself; here it stands at the end of the first tab, under this label. */
export function withCellMenu(ribbon: Ribbon, label: string): Ribbon {
  const [first, ...others] = ribbon.tabs;
  if (first === undefined || ribbon.cellMenu.length === 0) return ribbon;
  const group: RibbonGroup = { id: "cell-menu", label, controls: ribbon.cellMenu };
  return { ...ribbon, tabs: [{ ...first, groups: [...first.groups, group] }, ...others] };
}
