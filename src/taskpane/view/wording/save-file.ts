import type { LibraryFile } from "../../session/library/types";

/** Time a browser has to take a file over, in milliseconds. */
const PATIENCE = 60_000;

/** Gives the user a file to keep, as a download. Nothing is sent anywhere. */
export function saveFile({ name, type, content }: LibraryFile): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), PATIENCE);
}
