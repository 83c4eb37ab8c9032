import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useCallback, useDeferredValue, useEffect, useLayoutEffect, useMemo, useRef } from "react";
import { NEW } from "../../check/baseline/compare";
import type { FindingList as List } from "../session/findings/list";
import { laterRow, listRows, openRows, sumRow, type ListRow } from "../session/findings/rows";
import { standingsOf } from "../session/findings/standings";
import { touching } from "../session/places";
import { usePane, usePaneState } from "./context";
import { FindingRow } from "./FindingRow";
import { GroupRow, Heading } from "./GroupRow";
import { onListKey } from "./list-commands";
import { useCopying } from "./useCopying";
import { useRows } from "./VirtualRows";

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
  // In the selected cell.
  marked: { paddingLeft: 0, borderLeft: `3px solid ${tokens.colorNeutralStroke1}` },
  // The one the user is at, also where several stand in one cell: a bar besides the colour, so that colour carries nothing alone.
  current: {
    paddingLeft: 0,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1Selected,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Selected },
  },
});

const ESTIMATE: Readonly<Record<ListRow["kind"], number>> = { group: 33, infos: 33, finding: 96 };

/** Findings in groups, worked through by mouse or keyboard. Only the rows in view exist in the page. */
export function FindingList({ list }: { list: List }) {
  const styles = useStyles();
  const { text, session } = usePane();
  const copyFindings = useCopying();
  const open = usePaneState((state) => state.open);
  const closedInSearch = usePaneState((state) => state.closedInSearch);
  const search = useDeferredValue(usePaneState((state) => state.filter.search));
  const active = usePaneState((state) => state.active);
  const marked = usePaneState((state) => state.marked);
  const reveal = usePaneState((state) => state.reveal);
  const rows = useMemo(
    () => listRows(list, openRows(open, closedInSearch, { search })),
    [list, open, closedInSearch, search],
  );
  const columns = usePaneState((state) => state.columns);
  const standing = useMemo(() => standingsOf(list, columns), [list, columns]);
  const sheets = usePaneState((state) => state.sheets);
  // What may be out of date can be told a moment later: thousands of cells may have been written.
  const changed = useDeferredValue(usePaneState((state) => state.changed));
  const isStale = useMemo(() => touching(sheets, changed), [sheets, changed]);
  // Of twenty thousand rows one is found sooner than all are entered by their ids.
  const indexOf = useCallback((id: string) => rows.findIndex((row) => row.id === id), [rows]);
  const activeIndex = useMemo(() => Math.max(active === null ? 0 : indexOf(active), 0), [active, indexOf]);
  const scroller = useRef<HTMLDivElement>(null);
  const focused = useRef(false);
  // A new function would make the virtualizer measure all rows again.
  const keyOf = useCallback((index: number) => rows[index]?.id ?? String(index), [rows]);
  // The row the keyboard is on stays in the page, or the focus would be lost as it scrolls out of view.
  const virtualizer = useRows({
    count: rows.length,
    scroller: () => scroller.current,
    estimate: (index) => ESTIMATE[rows[index]?.kind ?? "finding"],
    keyOf,
    kept: activeIndex,
  });

  useLayoutEffect(() => {
    if (!focused.current) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${activeIndex}"]`);
    if (row === null || row === undefined || row.contains(document.activeElement)) return;
    row.focus({ preventScroll: true });
  }, [activeIndex, rows]);

  // What a search hits first stands at the top.
  useEffect(() => {
    if (scroller.current !== null) scroller.current.scrollTop = 0;
  }, [search]);

  const revealed = useRef(0);
  useEffect(() => {
    if (reveal === null || reveal.serial === revealed.current) return;
    const index = indexOf(reveal.row);
    if (index < 0) return;
    revealed.current = reveal.serial;
    virtualizer.scrollToIndex(index, { align: "auto" });
  }, [reveal, indexOf, virtualizer]);

  const toggle = (row: ListRow): void => session.dispatch({ type: "row-toggled", row: row.id });
  const move = (index: number): void => {
    const to = Math.max(0, Math.min(index, rows.length - 1));
    const row = rows[to];
    if (row === undefined) return;
    session.dispatch({ type: "moved", row: row.id });
    virtualizer.scrollToIndex(to, { align: "auto" });
  };
  const accept = (row: ListRow): void => {
    if (row.kind === "finding") session.accepting.ask(row.finding.key);
  };
  const copy = (row: ListRow): void =>
    void copyFindings(row.kind === "finding" ? [row.finding] : row.kind === "group" ? row.group.findings : []);
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
        // When a focused row is removed, the blur event has no relatedTarget.
        if (event.relatedTarget !== null && !event.currentTarget.contains(event.relatedTarget)) focused.current = false;
      }}
      onKeyDown={(event) => onListKey(event, { rows, index: activeIndex, move, toggle, act, accept, copy })}
    >
      <div role="rowgroup" className={styles.rows} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          const isCurrent = row.kind === "finding" && row.id === active;
          const isMarked = row.kind === "finding" && marked.has(row.finding.key);
          return (
            <div
              key={row.id}
              ref={virtualizer.measureElement}
              data-index={index}
              // Who narrowed the list by a figure goes on in it.
              data-opens={index === activeIndex ? "overview since" : undefined}
              role="row"
              aria-rowindex={index + 1}
              aria-level={row.kind === "infos" ? 1 : row.level}
              aria-expanded={row.kind === "finding" ? undefined : row.open}
              aria-selected={isMarked}
              aria-current={isCurrent || undefined}
              tabIndex={index === activeIndex ? 0 : -1}
              className={mergeClasses(
                styles.row,
                row.kind === "finding" ? styles.finding : styles.heading,
                isMarked && styles.marked,
                isCurrent && styles.current,
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
                <Row
                  row={row}
                  active={index === activeIndex}
                  stale={row.kind === "finding" && isStale(row.finding)}
                  standing={standing}
                />
              </div>
            </div>
          );
        })}
      </div>
    </div>
  );
}

interface RowProps {
  readonly row: ListRow;
  readonly active: boolean;
  /** It may not be true any more. */
  readonly stale: boolean;
  readonly standing: ReturnType<typeof standingsOf>;
}

function Row({ row, active, stale, standing }: RowProps) {
  const { text } = usePane();
  const sheets = usePaneState((state) => state.sheets);
  const openSheet = usePaneState((state) => state.snapshot?.name ?? "");
  const grouping = usePaneState((state) => state.grouping);
  const sumOpen = usePaneState((state) => row.kind === "finding" && state.open.has(sumRow(row.finding.key)));
  const isNew = usePaneState(
    ({ since: { comparison } }) => row.kind === "finding" && comparison?.standing[row.place] === NEW,
  );
  const isUnfolded = usePaneState((state) => row.kind === "finding" && state.open.has(laterRow(row.finding.key)));
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
          standing={standing(row.finding)}
          isNew={isNew}
          isUnfolded={isUnfolded}
        />
      );
  }
}
