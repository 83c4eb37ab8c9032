import { useMemo } from "react";
import type { ListWords } from "../../../report/list/list";
import { REPORT_TEXTS, type ReportTexts } from "../../../text/report";
import { usePane } from "../context";

/** What these dialogs say. */
export const useReportText = (): ReportTexts => REPORT_TEXTS[usePane().language];

/** What findings are worded with: the pane's own sentences. */
export function useListWords(): ListWords {
  const { language, text } = usePane();
  return useMemo(
    () => ({ language, renderMessage: text.renderMessage, ruleTitle: text.ruleTitle }),
    [language, text.renderMessage, text.ruleTitle],
  );
}
