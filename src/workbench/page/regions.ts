/** A part of the page that F6 leads to; `focus` says whether it took the focus. */
export interface Region {
  readonly element: HTMLElement;
  focus(): boolean;
}

/** F6 and Shift+F6 lead from one part of the page to the next, as in Excel: in the grid Tab moves between cells and leads nowhere else. */
export function cycleRegions(regions: readonly Region[]): void {
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "F6") return;
      event.preventDefault();
      event.stopPropagation();
      const from = regions.findIndex(({ element }) => element.contains(document.activeElement));
      const step = event.shiftKey ? -1 : 1;
      for (let n = 1; n <= regions.length; n++) {
        const next = regions[(from + step * n + regions.length * 2) % regions.length];
        if (next?.focus() === true) return;
      }
    },
    { capture: true },
  );
}
