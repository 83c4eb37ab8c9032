import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useMemo, useRef } from "react";
import { canOpen, fileRows, type FileRow } from "../../session/files/rows";
import { usePane, usePaneState } from "../context";
import { useRows } from "../VirtualRows";
import { FileLine } from "./FileLine";
import { FileFinding } from "./FileFinding";
import { onFilesKey } from "./list-keys";
import { RemarkLine } from "./RemarkLine";
import { useFilesText } from "./useFilesText";

const useStyles = makeStyles({
  list: { flex: "1 1 0", minHeight: 0, overflowY: "auto", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  rows: { position: "relative", width: "100%" },
  row: {
    position: "absolute",
    top: 0,
    left: 0,
    width: "100%",
    boxSizing: "border-box",
    outlineStyle: "none",
    ":focus-visible": { boxShadow: `inset 0 0 0 2px ${tokens.colorStrokeFocus2}` },
  },
  canOpen: { cursor: "pointer", ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover } },
});

const ESTIMATE: Readonly<Record<FileRow["kind"], number>> = { file: 52, basis: 26, remark: 40, finding: 92, none: 34 };

/** The files, each that is unfolded with its findings. Only the rows in view exist in the page. */
export function FileList() {
  const styles = useStyles();
  const { session } = usePane();
  const texts = useFilesText();
  const files = usePaneState((state) => state.files.files);
  const look = usePaneState((state) => state.files.look);
  const { order, severities, open } = look;
  const rows = useMemo(() => fileRows(files, { order, severities, open }), [files, order, severities, open]);
  const active = look.active === null ? 0 : Math.max(0, rows.indexOf(look.active));
  const scroller = useRef<HTMLDivElement>(null);
  const isFocused = useRef(false);
  const virtualizer = useRows({
    count: rows.count,
    scroller: () => scroller.current,
    estimate: (index) => ESTIMATE[rows.kindAt(index)],
    keyOf: rows.keyAt,
    kept: active,
  });

  useLayoutEffect(() => {
    if (!isFocused.current) return;
    scroller.current?.querySelector<HTMLElement>(`[data-index="${active}"]`)?.focus({ preventScroll: true });
  }, [active, rows]);

  const move = (index: number): void => {
    const to = Math.max(0, Math.min(index, rows.count - 1));
    session.files.look({ active: rows.at(to)?.id ?? null });
    virtualizer.scrollToIndex(to, { align: "auto" });
  };
  const toggle = (row: FileRow): void => {
    if (row.kind !== "file" || !canOpen(row.entry)) return;
    const next = new Set(open);
    if (!next.delete(row.entry.id)) next.add(row.entry.id);
    session.files.look({ open: next, active: row.id });
  };
  return (
    <div
      ref={scroller}
      className={styles.list}
      role="treegrid"
      aria-label={texts.files}
      aria-rowcount={rows.count}
      onFocus={() => (isFocused.current = true)}
      onBlur={(event) => {
        // When a focused row is removed, the blur event has no relatedTarget.
        if (event.relatedTarget !== null && !event.currentTarget.contains(event.relatedTarget))
          isFocused.current = false;
      }}
      onKeyDown={(event) => onFilesKey(event, { rows, index: active, move, toggle })}
    >
      <div role="rowgroup" className={styles.rows} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = rows.at(index);
          if (row === undefined) return null;
          const isFile = row.kind === "file" && canOpen(row.entry);
          return (
            <div
              key={row.id}
              ref={virtualizer.measureElement}
              data-index={index}
              role="row"
              aria-rowindex={index + 1}
              aria-level={row.kind === "file" ? 1 : 2}
              aria-expanded={isFile ? row.isOpen : undefined}
              tabIndex={index === active ? 0 : -1}
              className={mergeClasses(styles.row, isFile && styles.canOpen)}
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => (isFile ? toggle(row) : session.files.look({ active: row.id }))}
            >
              <div role="gridcell">
                <Row row={row} />
              </div>
            </div>
          );
        })}
      </div>
    </div>
  );
}

function Row({ row }: { row: FileRow }) {
  const texts = useFilesText();
  switch (row.kind) {
    case "file":
      return <FileLine entry={row.entry} isOpen={row.isOpen} />;
    case "basis":
      return <RemarkLine>{texts.checkedBy(row.basis)}</RemarkLine>;
    case "remark":
      return <RemarkLine isNote={row.isNote}>{row.sentence}</RemarkLine>;
    case "finding":
      return <FileFinding finding={row.finding} hasSheets={row.hasSheets} />;
    case "none":
      return <RemarkLine>{row.of > 0 ? texts.noMatch : texts.none}</RemarkLine>;
  }
}
