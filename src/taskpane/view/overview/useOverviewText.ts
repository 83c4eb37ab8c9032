import { OVERVIEW_TEXTS, type OverviewTexts } from "../../../text/overview";
import { usePane } from "../context";

export const useOverviewText = (): OverviewTexts => OVERVIEW_TEXTS[usePane().language];
