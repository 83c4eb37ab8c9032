import { useEffect } from "react";
import type { Given } from "../session/files/given";
import type { Session } from "../session/session";

/** Files dropped anywhere on the pane are checked; without this the browser would open one in place of the pane. */
export function useDroppedFiles(session: Session): void {
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = "copy";
    };
    const drop = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      void session.files.add(givenBy(event.dataTransfer));
    };
    document.addEventListener("dragover", over);
    document.addEventListener("drop", drop);
    return () => {
      document.removeEventListener("dragover", over);
      document.removeEventListener("drop", drop);
    };
  }, [session]);
}

/** Whether files are dragged, and not a text of the page. */
export const hasFiles = (event: DragEvent): event is DragEvent & { readonly dataTransfer: DataTransfer } =>
  event.dataTransfer?.types.includes("Files") === true;

/** What was dropped; to be asked at once, for the browser forgets it. */
function givenBy({ items }: DataTransfer): Given {
  const files: File[] = [];
  const folders: string[] = [];
  for (const item of items) {
    if (item.kind !== "file") continue;
    const file = item.getAsFile();
    const entry = item.webkitGetAsEntry?.();
    if (entry?.isDirectory === true) folders.push(entry.name);
    else if (file !== null) files.push(file);
  }
  return { files, folders };
}
