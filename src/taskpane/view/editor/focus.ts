/** Puts the keyboard on the head of a card; it stays where it is where there is none. */
export function focusCard(id: string): void {
  document.querySelector<HTMLElement>(`[data-card="${id}"] [data-field="head"]`)?.focus();
}
