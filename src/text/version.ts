import type { Language } from "./language";

/** What the pane says of its version, at the end of 设置. Loaded with that view. */
export const VERSION_TEXTS: Readonly<Record<Language, (version: string) => string>> = {
  zh: (version) => `绩效 jixiao ${version} 版`,
  en: (version) => `绩效 jixiao, version ${version}`,
};
