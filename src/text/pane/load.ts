import type { Language } from "../language";
import type { PaneText } from "./zh";

/** The pane's sentences in a language; those of the other are not loaded. */
export async function loadPaneText(language: Language): Promise<PaneText> {
  return language === "zh"
    ? (await import(/* webpackChunkName: "text-zh" */ "./zh")).zh
    : (await import(/* webpackChunkName: "text-en" */ "./en")).en;
}
