import { useCallback } from "react";
import type { ListedFinding } from "../../check/finding";
import { usePane } from "./context";
import { isCopied } from "./saving/save-file";

/** Copies the lines of findings; where the browser does not allow it, their text is shown to be copied by hand. */
export function useCopying(): (findings: readonly ListedFinding[]) => Promise<void> {
  const { text, session, offerText } = usePane();
  return useCallback(
    async (findings) => {
      const lines = await session.report.lines(findings.map(({ key }) => key));
      if (lines === null) return;
      if (await isCopied(lines)) session.report.copied(findings.length);
      else offerText({ name: text.report.list, type: "text/plain", content: lines, isRefused: true });
    },
    [text, session, offerText],
  );
}
