import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef, type KeyboardEventHandler, type ReactNode } from "react";

const useStyles = makeStyles({
  scroller: { flex: "1 1 0", minHeight: 0, overflowY: "auto" },
  rows: { position: "relative", width: "100%", margin: 0, padding: 0, listStyleType: "none" },
  row: { position: "absolute", top: 0, left: 0, width: "100%", boxSizing: "border-box" },
});

interface VirtualRowsProps {
  readonly label: string;
  readonly count: number;
  /** Tells rows apart while the list changes. */
  readonly keyOf: (index: number) => string;
  /** Pixels a row takes most likely. */
  readonly estimate: (index: number) => number;
  /** A row that stays in the page though it is out of view, and is brought into view when it becomes another one; -1 for none. */
  readonly active?: number;
  readonly className?: string;
  readonly onKeyDown?: KeyboardEventHandler<HTMLElement>;
  readonly children: (index: number) => ReactNode;
}

/** Rows drawn beyond the visible ones. */
const OVERSCAN = 6;

/** A long list of which only the rows in view exist in the page. */
export function VirtualRows(props: VirtualRowsProps) {
  const { label, count, keyOf, estimate, active = -1, className, onKeyDown, children } = props;
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  // eslint-disable-next-line react-hooks/incompatible-library -- the React Compiler, which it misleads, is not used here
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: estimate,
    getItemKey: keyOf,
    overscan: OVERSCAN,
    rangeExtractor: (range) => {
      const drawn = defaultRangeExtractor(range);
      const isDrawn = active < 0 || active >= count || drawn.includes(active);
      return isDrawn ? drawn : [...drawn, active].sort((a, b) => a - b);
    },
  });
  useEffect(() => {
    if (active >= 0) virtualizer.scrollToIndex(active, { align: "auto" });
  }, [active, virtualizer]);
  return (
    <div ref={scroller} className={mergeClasses(styles.scroller, className)} onKeyDown={onKeyDown}>
      <ul className={styles.rows} aria-label={label} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start, key }) => (
          <li
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            aria-posinset={index + 1}
            aria-setsize={count}
            className={styles.row}
            style={{ transform: `translateY(${start}px)` }}
          >
            {children(index)}
          </li>
        ))}
      </ul>
    </div>
  );
}
