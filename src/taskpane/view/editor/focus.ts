/** Puts the keyboard on the head of a card; it stays where it is where there is none. */
export function focusCard(id: string): void {
  document.querySelector<HTMLElement>(`[data-card="${id}"] [data-field="head"]`)?.focus();
}

/**
 * Puts the keyboard where the view begins: on the conflict's first choice, else beside the project, else on the tab. Always on what
 * Tab leads to as well: from anything else Excel on the web takes Tab for leave to go.
 */
export function focusStart(): void {
  const places = [
    "[data-conflict] input:checked",
    "[data-conflict] button",
    "[data-editor-start]",
    "[role=tab][aria-selected=true]",
  ];
  for (const place of places) {
    const element = document.querySelector<HTMLElement>(place);
    if (element === null) continue;
    element.focus();
    return;
  }
}
