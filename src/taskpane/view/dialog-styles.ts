import { makeStyles, tokens } from "@fluentui/react-components";

/** A dialog that fills a narrow pane, whose middle scrolls. */
export const useTallDialogStyles = makeStyles({
  surface: {
    width: "calc(100vw - 16px)",
    maxWidth: "560px",
    height: "calc(100vh - 32px)",
    maxHeight: "760px",
    boxSizing: "border-box",
    padding: "12px",
  },
  body: { height: "100%", maxHeight: "none", gridTemplateRows: "auto 1fr auto", rowGap: "8px" },
  title: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, overflowWrap: "anywhere" },
  content: { display: "flex", flexDirection: "column", minHeight: 0, overflow: "hidden", padding: 0 },
  scroller: { flex: 1, minHeight: 0, overflowY: "auto", marginTop: "4px" },
  // Side by side also in a narrow pane.
  actions: {
    "@media screen and (max-width: 480px)": {
      flexDirection: "row",
      justifyContent: "flex-end",
      "& > *": { width: "auto" },
    },
  },
});
