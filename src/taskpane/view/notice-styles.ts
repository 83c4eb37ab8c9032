import { makeStyles, tokens } from "@fluentui/react-components";

/** How a plain word looks that stands in place of the list. */
export const useNoticeStyles = makeStyles({
  notice: { flex: "1 1 0", minHeight: 0, overflowY: "auto", padding: "24px 16px" },
  title: { margin: "0 0 8px", fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  body: { margin: "0 0 12px", lineHeight: "22px", color: tokens.colorNeutralForeground2 },
  // A quiet button's word stands under the texts above it, and not its frame.
  quiet: { marginLeft: "-12px", minWidth: 0 },
  actions: { display: "flex", gap: "8px" },
});
