import type { SavingText } from "./saving.zh";

/** Files that the program's pane cannot save. */
export const saving: SavingText = {
  cannot: "The pane of Excel for Mac cannot save files; use “Write to a sheet”",
  title: (name) => `Copy what is in ${name}`,
  body: (name) =>
    `The pane of Excel for Mac cannot save files. Copy the text below, paste it into TextEdit as plain text and save it as ${name}.`,
  refused: "The browser did not allow copying. Select the text below and press Ctrl+C (⌘C on a Mac).",
  content: (name) => `What is in ${name}`,
  copy: "Copy",
  close: "Close",
  copied: "Copied.",
  notCopied: "Not copied. The text is selected: press ⌘C.",
};
