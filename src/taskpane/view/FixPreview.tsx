import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useMemo, useState } from "react";
import type { ListedFinding } from "../../check/finding";
import { ruleTitle } from "../../text/findings";
import { previewGroups } from "../session/preview";
import type { Preview } from "../session/state";
import { usePane, usePaneState } from "./context";
import { PreviewLine } from "./PreviewLine";

const useStyles = makeStyles({
  surface: {
    width: "calc(100vw - 16px)",
    maxWidth: "560px",
    height: "calc(100vh - 32px)",
    maxHeight: "760px",
    boxSizing: "border-box",
    padding: "12px",
  },
  body: { height: "100%", maxHeight: "none", gridTemplateRows: "auto 1fr auto", rowGap: "8px" },
  title: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  content: { display: "flex", flexDirection: "column", minHeight: 0, overflow: "hidden", padding: 0 },
  chosen: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
  },
  scroller: { flex: 1, minHeight: 0, overflowY: "auto", marginTop: "4px" },
  rows: { position: "relative", width: "100%" },
  row: { position: "absolute", top: 0, left: 0, width: "100%" },
  rule: { fontWeight: tokens.fontWeightSemibold },
  // Side by side also in a narrow pane.
  actions: {
    "@media screen and (max-width: 480px)": {
      flexDirection: "row",
      justifyContent: "flex-end",
      "& > *": { width: "auto" },
    },
  },
});

type Row =
  | { readonly kind: "rule"; readonly rule: string; readonly keys: readonly string[] }
  | { readonly kind: "line"; readonly finding: ListedFinding };

/** Before and after of a bulk fix, with a tick for each rule and each finding, before anything is written. */
export function FixPreview() {
  const preview = usePaneState((state) => state.preview);
  const { session } = usePane();
  return (
    <Dialog
      open={preview !== null}
      onOpenChange={(_, { open }) => {
        if (!open) session.dispatch({ type: "preview-closed" });
      }}
    >
      {preview === null ? <></> : <Surface preview={preview} />}
    </Dialog>
  );
}

function Surface({ preview }: { preview: Preview }) {
  const styles = useStyles();
  const { text, session, language } = usePane();
  const sheets = usePaneState((state) => state.sheets);
  const open = usePaneState((state) => state.snapshot?.name ?? "");
  const findings = usePaneState((state) => state.result?.findings);
  const ruleOrder = usePaneState((state) => state.ruleOrder);
  const { offer, edits, unticked } = preview;
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const rows = useMemo(
    () =>
      previewGroups(findings ?? [], offer.keys, ruleOrder).flatMap((group): Row[] => [
        { kind: "rule", rule: group.rule, keys: group.findings.map(({ key }) => key) },
        ...group.findings.map((finding) => ({ kind: "line" as const, finding })),
      ]),
    [findings, offer, ruleOrder],
  );
  // eslint-disable-next-line react-hooks/incompatible-library -- the React Compiler, which it misleads, is not used here
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: (index) => (rows[index]?.kind === "rule" ? 36 : 72),
    overscan: 6,
  });
  const chosen = offer.keys.length - unticked.size;
  const tick = (keys: readonly string[], on: boolean): void => session.dispatch({ type: "ticked", keys, on });
  return (
    <DialogSurface className={styles.surface}>
      <DialogBody className={styles.body}>
        <DialogTitle className={styles.title}>{text.preview.title}</DialogTitle>
        <DialogContent className={styles.content}>
          <div className={styles.chosen}>{text.preview.chosen(chosen, offer.keys.length)}</div>
          <div ref={setScroller} className={styles.scroller}>
            <div className={styles.rows} style={{ height: virtualizer.getTotalSize() }}>
              {virtualizer.getVirtualItems().map(({ index, key, start }) => {
                const row = rows[index];
                if (row === undefined) return null;
                return (
                  <div
                    key={key}
                    ref={virtualizer.measureElement}
                    data-index={index}
                    className={styles.row}
                    style={{ transform: `translateY(${start}px)` }}
                  >
                    {row.kind === "rule" ? (
                      <Checkbox
                        className={styles.rule}
                        label={ruleTitle(row.rule, language)}
                        checked={tickedOf(row.keys, unticked)}
                        onChange={(_, { checked }) => tick(row.keys, checked !== false)}
                      />
                    ) : (
                      <PreviewLine
                        finding={row.finding}
                        edits={edits.get(row.finding.key) ?? []}
                        sheets={sheets}
                        open={open}
                        ticked={!unticked.has(row.finding.key)}
                        onTick={(on) => tick([row.finding.key], on)}
                      />
                    )}
                  </div>
                );
              })}
            </div>
          </div>
        </DialogContent>
        <DialogActions className={styles.actions}>
          <Button appearance="primary" disabledFocusable={chosen === 0} onClick={() => void session.applyPreview()}>
            {text.preview.apply(chosen)}
          </Button>
          <Button onClick={() => session.dispatch({ type: "preview-closed" })}>{text.preview.cancel}</Button>
        </DialogActions>
      </DialogBody>
    </DialogSurface>
  );
}

function tickedOf(keys: readonly string[], unticked: ReadonlySet<string>): boolean | "mixed" {
  const off = keys.filter((key) => unticked.has(key)).length;
  return off === 0 ? true : off === keys.length ? false : "mixed";
}
