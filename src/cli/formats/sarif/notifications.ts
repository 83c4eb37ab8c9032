import { remarks } from "../../answer/remarks";
import type { FileAnswer } from "../../answer/answer";
import type { AcrossAnswer } from "../../answer/across";
import { whyUnchecked } from "../rows";
import { artifactOf } from "./location";

/** What is to be told of a file besides its results: that nothing was checked in it, what was not read, and what is not listed. */
export function notificationsOf(answer: FileAnswer) {
  const { file, error, notes, unreadTexts } = answer;
  const notification = (id: string, level: "error" | "warning" | "note", text: string) => ({
    descriptor: { id },
    level,
    message: { text },
    locations: [{ physicalLocation: { artifactLocation: artifactOf(file) } }],
  });
  const why = whyUnchecked(answer);
  return [
    ...(why === null ? [] : [notification(error?.code ?? "not-recognised", "error", why)]),
    ...notes.map(({ message }) => notification("read-with-damage", "warning", message)),
    ...unreadTexts.map((text) => notification("sheet-not-read", "warning", text)),
    ...remarks(answer).map((text) => notification("not-listed", "note", text)),
  ];
}

/** How much was compared across files, and what was not. */
export const acrossNotifications = ({ about, notes }: AcrossAnswer) =>
  [about, ...notes].map((text) => ({ descriptor: { id: "across-files" }, level: "note", message: { text } }));
