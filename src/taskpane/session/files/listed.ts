import type { ListedFile } from "../../../report/list/files";
import { fileErrorSentence } from "../../../text/file-errors";
import type { Language } from "../../../text/language";
import type { FileEntry } from "./state";

/** The files as the list of their findings tells of them. */
export function listedFiles(files: readonly FileEntry[], language: Language): readonly ListedFile[] {
  const counts = new Map<string, number>();
  for (const { name } of files) counts.set(name, (counts.get(name) ?? 0) + 1);
  return files.map(({ name, label, state }): ListedFile => {
    const common = { name: label, isItsOwn: counts.get(name) === 1 };
    if (state.kind === "unread") {
      return { ...common, state: "unread", report: null, remarks: [fileErrorSentence(state.error, language)] };
    }
    if (state.kind !== "read") return { ...common, state: "waiting", report: null, remarks: [] };
    const { report, why, notes } = state.summary;
    return why === ""
      ? { ...common, state: "checked", report, remarks: notes }
      : { ...common, state: "no-table", report: null, remarks: [why, ...notes] };
  });
}
