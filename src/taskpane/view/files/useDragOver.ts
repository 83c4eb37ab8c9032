import { useEffect, useState } from "react";
import { hasFiles } from "../useDroppedFiles";

/** Whether files are being dragged over the pane. */
export function useDragOver(): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    /** Elements that were entered and not left: each one on the way says so. */
    let depth = 0;
    const enter = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      depth += 1;
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const drop = (): void => {
      depth = 0;
      setOver(false);
    };
    document.addEventListener("dragenter", enter);
    document.addEventListener("dragleave", leave);
    document.addEventListener("drop", drop);
    return () => {
      document.removeEventListener("dragenter", enter);
      document.removeEventListener("dragleave", leave);
      document.removeEventListener("drop", drop);
    };
  }, []);
  return isOver;
}
