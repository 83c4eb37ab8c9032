import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import { cellId, type CellId } from "../../check/sheet/cell-id";
import { previewLines, type PreviewLine as Line } from "../session/preview";
import type { Preview } from "../session/state/acting";
import { usePane, usePaneState } from "./context";
import { OutcomeNote } from "./OutcomeNote";
import { DialogFrame, PaneDialog } from "./PaneDialog";
import { PreviewLine } from "./PreviewLine";
import { useRows, VirtualRows } from "./VirtualRows";

const useStyles = makeStyles({
  chosen: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
  },
  scroller: { flex: 1, minHeight: 0, overflowY: "auto", marginTop: "4px" },
  rule: { fontWeight: tokens.fontWeightSemibold },
});

/** Before and after of a bulk fix, with a tick for each rule and each finding, before anything is written. */
export function FixPreview() {
  const preview = usePaneState((state) => state.preview);
  const { session } = usePane();
  const close = (): void => session.dispatch({ type: "preview-closed" });
  return (
    <PaneDialog isOpen={preview !== null} onClose={close}>
      {() => preview !== null && <Surface preview={preview} onClose={close} />}
    </PaneDialog>
  );
}

function Surface({ preview, onClose }: { preview: Preview; onClose: () => void }) {
  const styles = useStyles();
  const { text, session } = usePane();
  const sheets = usePaneState((state) => state.sheets);
  const open = usePaneState((state) => state.snapshot?.name ?? "");
  const columns = usePaneState((state) => state.columns);
  const ruleOrder = usePaneState((state) => state.ruleOrder);
  const { offer, edits, unticked } = preview;
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const lines = useMemo(() => previewLines(columns, offer.keys, ruleOrder), [columns, offer, ruleOrder]);
  const virtual = useRows({
    count: lines.count,
    scroller: () => scroller,
    estimate: (index) => (lines.at(index)?.kind === "rule" ? 36 : 72),
  });
  const chosen = offer.count - unticked.size;
  const cells = useMemo(() => {
    if (unticked.size === 0) return preview.cells;
    const ids = new Set<CellId>();
    for (const [key, own] of edits) if (!unticked.has(key)) for (const edit of own) ids.add(cellId(edit));
    return ids.size;
  }, [preview.cells, edits, unticked]);
  const tick = (keys: readonly string[], on: boolean): void => session.dispatch({ type: "ticked", keys, on });
  const shown = (line: Line | undefined): ReactNode => {
    switch (line?.kind) {
      case undefined:
        return null;
      case "rule":
        return (
          <Checkbox
            className={styles.rule}
            label={text.ruleTitle(line.rule)}
            checked={tickedOf(line.keys, unticked)}
            onChange={(_, { checked }) => tick(line.keys, checked !== false)}
          />
        );
      case "finding": {
        const { key } = line.finding;
        return (
          <PreviewLine
            finding={line.finding}
            edits={edits.get(key) ?? []}
            sheets={sheets}
            open={open}
            ticked={!unticked.has(key)}
            onTick={(on) => tick([key], on)}
          />
        );
      }
    }
  };
  return (
    <DialogFrame
      kind="tall"
      title={text.preview.title}
      actions={
        <>
          <Button appearance="primary" disabledFocusable={chosen === 0} onClick={() => void session.applyPreview()}>
            {text.preview.apply(chosen)}
          </Button>
          <Button onClick={onClose}>{text.preview.cancel}</Button>
        </>
      }
    >
      <div className={styles.chosen}>{text.preview.chosen(chosen, offer.count, cells)}</div>
      {chosen > 0 && <OutcomeNote outcome={preview.outcome} />}
      <div ref={setScroller} className={styles.scroller}>
        <VirtualRows rows={virtual}>{(index) => shown(lines.at(index))}</VirtualRows>
      </div>
    </DialogFrame>
  );
}

function tickedOf(keys: readonly string[], unticked: ReadonlySet<string>): boolean | "mixed" {
  if (unticked.size === 0) return true;
  const off = keys.filter((key) => unticked.has(key)).length;
  return off === 0 ? true : off === keys.length ? false : "mixed";
}
