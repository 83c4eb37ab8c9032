/** A ribbon as a manifest describes it, in one language. Addresses are absolute. */
export interface Ribbon {
  /** The add-in's display name. */
  readonly name: string;
  /** The page that runs ExecuteFunction buttons, and the pane of an add-in without commands. */
  readonly page: string;
  readonly tabs: readonly RibbonTab[];
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
