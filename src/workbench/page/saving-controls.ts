import type { Language } from "../../text/language";
import type { Saving } from "./saving";
import { SAVING_TEXTS } from "./saving-texts";

/** Writes the words of the buttons and of the mark beside the workbook's name. */
export function dressSaving(language: Language, save: HTMLElement, saveAs: HTMLElement, unsaved: HTMLElement): void {
  const texts = SAVING_TEXTS[language];
  [save.textContent, save.title] = [texts.save, texts.saveHint];
  [saveAs.textContent, saveAs.title] = [texts.saveAs, texts.saveAsHint];
  unsaved.setAttribute("aria-label", texts.unsaved);
  unsaved.title = texts.unsaved;
}

/** Saves by the buttons and by Ctrl+S, and asks before the page is left with unsaved changes. */
export function acceptSaving(saving: Saving, save: HTMLElement, saveAs: HTMLElement): void {
  save.addEventListener("click", () => void saving.save());
  saveAs.addEventListener("click", () => void saving.saveAs());
  // The grid has keys of its own.
  window.addEventListener("keydown", (event) => saveByKey(saving, event), { capture: true });
  window.addEventListener("beforeunload", (event) => {
    if (saving.current() === null) return;
    event.preventDefault();
    void saving.flush();
  });
  // A page that is hidden may be closed without another word.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") void saving.flush();
  });
}

/** Ctrl+S saves, Ctrl+Shift+S saves as; the browser would save the page. */
export function saveByKey(saving: Saving, event: KeyboardEvent): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== "s") return;
  event.preventDefault();
  event.stopPropagation();
  if (!event.repeat) void (event.shiftKey ? saving.saveAs() : saving.save());
}
