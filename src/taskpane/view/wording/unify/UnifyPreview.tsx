import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { a1 } from "../../../../check/sheet/address";
import type { Span } from "../../../../check/sheet/located";
import type { SheetSnapshot } from "../../../../check/sheet/snapshot";
import type { UnifyChange, UnifyLeft } from "../../../../naming/unify";
import { cellOf } from "../../../session/places";
import type { UnifyPreview as Preview } from "../../../session/unify/state";
import type { PlannedUnify } from "../../../session/unify/types";
import { usePane, usePaneState } from "../../context";
import { OutcomeNote } from "../../OutcomeNote";
import { DialogFrame, PaneDialog } from "../../PaneDialog";
import { useRows, VirtualRows } from "../../VirtualRows";
import { LibraryTick, newsIn } from "./LibraryTick";
import { UnifyLine } from "./UnifyLine";

const useStyles = makeStyles({
  summary: {
    display: "flex",
    gap: "8px",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
  },
  heading: {
    margin: 0,
    padding: "8px 0 2px",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  scroller: { flex: 1, minHeight: 0, overflowY: "auto", marginTop: "4px" },
  keys: { margin: "6px 0 0", fontSize: tokens.fontSizeBase200, lineHeight: "18px" },
});

type Row =
  | { readonly kind: "heading"; readonly words: string }
  | { readonly kind: "change"; readonly change: UnifyChange }
  | { readonly kind: "left"; readonly left: UnifyLeft };

const ESTIMATE: Readonly<Record<Row["kind"], number>> = { heading: 32, change: 66, left: 48 };

/** Before and after of what is unified, place by place, and what is left as it is; nothing is written yet. */
export function UnifyPreview() {
  const preview = usePaneState((state) => state.unifying.preview);
  const { session } = usePane();
  return (
    <PaneDialog isOpen={preview !== null} onClose={() => session.unify.closePreview()}>
      {() => preview !== null && <Surface preview={preview} />}
    </PaneDialog>
  );
}

function Surface({ preview }: { preview: Preview }) {
  const styles = useStyles();
  const { text, session } = usePane();
  const words = text.unify.preview;
  const { plan, library, clusters } = preview;
  const sheets = usePaneState((state) => state.unifying.sheets);
  const open = usePaneState((state) => state.snapshot?.name ?? "");
  const [keeps, setKeeps] = useState((library?.added.length ?? 0) > 0);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const rows = useMemo(() => rowsOf(plan, words), [plan, words]);
  const firstLeft = rows.findIndex(({ kind }) => kind === "left") - 1;
  const virtual = useRows({
    count: rows.length,
    scroller: () => scroller,
    estimate: (index) => ESTIMATE[rows[index]?.kind ?? "change"],
  });
  const places = plan.kind === "plan" ? plan.changes.length : 0;
  const left = plan.kind === "plan" ? plan.left.length : 0;
  const onlyText = plan.kind === "plan" && clusters.length === 1 ? plan.changes[0]?.after : undefined;
  const hasNames = clusters.some(({ kind }) => kind === "name");
  const mayApply = places > 0 || (keeps && newsIn(library) > 0 && plan.kind === "plan");
  return (
    <DialogFrame
      kind="tall"
      title={onlyText === undefined ? words.title(clusters.length) : text.unify.change(onlyText)}
      actions={
        <>
          <Button
            appearance="primary"
            disabledFocusable={!mayApply}
            onClick={() => {
              if (mayApply) void session.unify.apply(keeps);
            }}
          >
            {words.apply(places)}
          </Button>
          <Button onClick={() => session.unify.closePreview()}>{words.cancel}</Button>
        </>
      }
    >
      {plan.kind === "refused" ? (
        <p>{plan.reason === "too-long" ? words.tooLong(cellsOf(plan.cells, sheets, open)) : words.misread}</p>
      ) : (
        <>
          <div className={styles.summary}>
            <span>{places === 0 ? words.nothing : words.summary(places)}</span>
            {left > 0 && (
              <Link as="button" onClick={() => virtual.scrollToIndex(firstLeft, { align: "start" })}>
                {words.left(left)}
              </Link>
            )}
          </div>
          <div
            ref={setScroller}
            className={styles.scroller}
            tabIndex={0}
            role="group"
            aria-label={words.summary(places)}
          >
            <VirtualRows rows={virtual}>
              {(index) => {
                const row = rows[index];
                if (row === undefined) return null;
                if (row.kind === "heading") return <h3 className={styles.heading}>{row.words}</h3>;
                return <UnifyLine of={row} sheets={sheets} open={open} />;
              }}
            </VirtualRows>
          </div>
          {places > 0 && <OutcomeNote outcome={plan.outcome} />}
          {hasNames && places > 0 && <p className={styles.keys}>{words.keys}</p>}
          <LibraryTick library={library} keeps={keeps} onKeeps={setKeeps} />
        </>
      )}
    </DialogFrame>
  );
}

/** Changes under what they are changed to, in the order of the sheets; what is left as it is at the end. */
function rowsOf(plan: PlannedUnify, words: ReturnType<typeof usePane>["text"]["unify"]["preview"]): readonly Row[] {
  if (plan.kind === "refused") return [];
  const byText = new Map<string, UnifyChange[]>();
  for (const change of plan.changes) {
    const same = byText.get(change.after);
    if (same === undefined) byText.set(change.after, [change]);
    else same.push(change);
  }
  const changes = [...byText].flatMap(([after, own]): Row[] => [
    ...(byText.size > 1 ? [{ kind: "heading" as const, words: words.heading(after, own.length) }] : []),
    ...own.map((change) => ({ kind: "change" as const, change })),
  ]);
  if (plan.left.length === 0) return changes;
  const heading: Row = { kind: "heading", words: words.leftHeading(plan.left.length) };
  return [...changes, heading, ...plan.left.map((left): Row => ({ kind: "left", left }))];
}

function cellsOf(spans: readonly Span[], sheets: readonly SheetSnapshot[], open: string): string {
  return spans
    .flatMap((span) => cellOf(sheets, span) ?? [])
    .map(({ sheet, row, column }) => `${sheet.name === open ? "" : `${sheet.name}!`}${a1(row, column)}`)
    .join(" ");
}
