import type { Language } from "../language";

/** What the page says where the pane did not start, its sentences perhaps among what is missing. */
export const NOT_STARTED: Readonly<Record<Language, string>> = {
  zh: "面板没有启动，表中的内容没有改动。请关闭面板后重新打开。",
  en: "The pane did not start. Nothing in the workbook was changed. Close the pane and open it again.",
};
