import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useLayoutEffect, useMemo, useRef } from "react";
import type { FindingList as List } from "../session/findings/list";
import { listRows, sumRow, type ListRow } from "../session/findings/rows";
import { touchedBy } from "../session/places";
import type { PaneState } from "../session/state";
import { usePane, usePaneState } from "./context";
import { FindingRow } from "./FindingRow";
import { GroupRow, Heading } from "./GroupRow";
import { moveIn } from "./keys";

const useStyles = makeStyles({
  list: { flex: "1 1 0", minHeight: 0, overflowY: "auto", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  rows: { position: "relative", width: "100%" },
  row: {
    position: "absolute",
    top: 0,
    left: 0,
    width: "100%",
    boxSizing: "border-box",
    paddingLeft: "3px",
    outlineStyle: "none",
    ":focus-visible": { boxShadow: `inset 0 0 0 2px ${tokens.colorStrokeFocus2}` },
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  heading: { backgroundColor: tokens.colorNeutralBackground1, borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  finding: { cursor: "pointer" },
  // In the selected cell: a bar besides the colour, so that colour carries nothing alone.
  marked: {
    paddingLeft: 0,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

const ESTIMATE: Readonly<Record<ListRow["kind"], number>> = { group: 33, infos: 33, finding: 96 };

/** Rows drawn beyond the visible ones. */
const OVERSCAN = 6;

/** Findings in groups, worked through by mouse or keyboard. Only the rows in view exist in the page. */
export function FindingList({ list }: { list: List }) {
  const styles = useStyles();
  const { text, session } = usePane();
  const open = usePaneState((state) => state.open);
  const active = usePaneState((state) => state.active);
  const marked = usePaneState((state) => state.marked);
  const reveal = usePaneState((state) => state.reveal);
  const rows = useMemo(() => listRows(list, open), [list, open]);
  const indices = useMemo(() => new Map(rows.map((row, index) => [row.id, index])), [rows]);
  const activeIndex = (active === null ? undefined : indices.get(active)) ?? 0;
  const scroller = useRef<HTMLDivElement>(null);
  const focused = useRef(false);

  // eslint-disable-next-line react-hooks/incompatible-library -- the React Compiler, which it misleads, is not used here
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => ESTIMATE[rows[index]?.kind ?? "finding"],
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: OVERSCAN,
    // The row the keyboard is on stays in the page, or the focus would be lost as it scrolls out of view.
    rangeExtractor: (range) => {
      const drawn = defaultRangeExtractor(range);
      return drawn.includes(activeIndex) ? drawn : [...drawn, activeIndex].sort((a, b) => a - b);
    },
  });

  useLayoutEffect(() => {
    if (!focused.current) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${activeIndex}"]`);
    if (row === null || row === undefined || row.contains(document.activeElement)) return;
    row.focus({ preventScroll: true });
  }, [activeIndex, rows]);

  const revealed = useRef(0);
  useEffect(() => {
    if (reveal === null || reveal.serial === revealed.current) return;
    const index = indices.get(reveal.row);
    if (index === undefined) return;
    revealed.current = reveal.serial;
    virtualizer.scrollToIndex(index, { align: "auto" });
  }, [reveal, indices, virtualizer]);

  const toggle = (row: ListRow): void => session.dispatch({ type: "row-toggled", row: row.id });
  const move = (index: number): void => {
    const row = rows[Math.max(0, Math.min(index, rows.length - 1))];
    if (row === undefined) return;
    session.dispatch({ type: "moved", row: row.id });
    virtualizer.scrollToIndex(indices.get(row.id) ?? 0, { align: "auto" });
  };
  const act = (row: ListRow): void => {
    if (row.kind === "finding") void session.visit(row.finding.key);
    else toggle(row);
  };

  return (
    <div
      ref={scroller}
      className={styles.list}
      role="treegrid"
      aria-label={text.findings}
      aria-rowcount={rows.length}
      onFocus={() => (focused.current = true)}
      onBlur={(event) => {
        // A row that goes away takes the focus with it and names nobody it goes to.
        if (event.relatedTarget !== null && !event.currentTarget.contains(event.relatedTarget)) focused.current = false;
      }}
      onKeyDown={(event) => moveIn(event, { rows, index: activeIndex, move, toggle, act })}
    >
      <div role="rowgroup" className={styles.rows} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          const isMarked = row.kind === "finding" && marked.has(row.finding.key);
          return (
            <div
              key={row.id}
              ref={virtualizer.measureElement}
              data-index={index}
              role="row"
              aria-rowindex={index + 1}
              aria-level={row.kind === "infos" ? 1 : row.level}
              aria-expanded={row.kind === "finding" ? undefined : row.open}
              aria-selected={isMarked}
              tabIndex={index === activeIndex ? 0 : -1}
              className={mergeClasses(
                styles.row,
                row.kind === "finding" ? styles.finding : styles.heading,
                isMarked && styles.marked,
              )}
              style={{ transform: `translateY(${start}px)` }}
              onClick={(event) => {
                if (event.target instanceof Element && event.target.closest("button, table, [role=menu]") !== null)
                  return;
                session.dispatch({ type: "moved", row: row.id });
                act(row);
              }}
            >
              <div role="gridcell">
                <Row row={row} active={index === activeIndex} />
              </div>
            </div>
          );
        })}
      </div>
    </div>
  );
}

function Row({ row, active }: { row: ListRow; active: boolean }) {
  const { text } = usePane();
  const sheets = usePaneState((state) => state.sheets);
  const openSheet = usePaneState((state) => state.snapshot?.name ?? "");
  const grouping = usePaneState((state) => state.grouping);
  const stale = usePaneState((state) => row.kind === "finding" && isStale(state, row));
  const sumOpen = usePaneState((state) => row.kind === "finding" && state.open.has(sumRow(row.finding.key)));
  switch (row.kind) {
    case "infos":
      return <Heading severity="info" title={text.infos(row.kinds)} number={row.count} open={row.open} level={1} />;
    case "group":
      return <GroupRow group={row.group} open={row.open} level={row.level} active={active} />;
    case "finding":
      return (
        <FindingRow
          finding={row.finding}
          sheets={sheets}
          open={openSheet}
          grouping={grouping}
          stale={stale}
          active={active}
          sumOpen={sumOpen}
        />
      );
  }
}

function isStale({ sheets, changed }: PaneState, row: Extract<ListRow, { kind: "finding" }>): boolean {
  return changed.some((change) => touchedBy(sheets, row.finding, change));
}
