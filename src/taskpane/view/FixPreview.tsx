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
import { useTallDialogStyles } from "./dialog-styles";
import { PreviewLine } from "./PreviewLine";
import { VirtualRows } from "./VirtualRows";

const useStyles = makeStyles({
  chosen: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
  },
  rule: { fontWeight: tokens.fontWeightSemibold },
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
  const styles = { ...useTallDialogStyles(), ...useStyles() };
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
            <VirtualRows
              virtualizer={virtualizer}
              rows={rows}
              render={(row) =>
                row.kind === "rule" ? (
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
                )
              }
            />
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
