import { usePane } from "../context";
import { useReportText } from "./useReportText";

/** Saves what is open in the one way in which files reach the user, and says so. */
export function useSaveReport(): (kind: "xlsx" | "csv") => Promise<void> {
  const { session, save } = usePane();
  const texts = useReportText();
  return async (kind) => {
    const made = await session.report.file(kind);
    if (made === null) return;
    session.report.close();
    if (save(made)) session.report.tell(texts.saved(made.name));
  };
}
