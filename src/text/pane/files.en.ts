import type { FilesText } from "./files.zh";

export const files: FilesText = {
  label: "Check several files",
  hint: "Chosen or dropped, not opened in Excel",
};
