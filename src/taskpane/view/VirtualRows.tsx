import { makeStyles } from "@fluentui/react-components";
import { defaultRangeExtractor, useVirtualizer, type Virtualizer } from "@tanstack/react-virtual";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  rows: { position: "relative", width: "100%", margin: 0, padding: 0, listStyleType: "none" },
  row: { position: "absolute", top: 0, left: 0, width: "100%", boxSizing: "border-box" },
});

/** Rows drawn beyond the visible ones. */
const OVERSCAN = 6;

interface RowsOptions {
  readonly count: number;
  /** The element that scrolls; null before it is there. */
  readonly scroller: () => HTMLElement | null;
  /** Pixels a row takes most likely. */
  readonly estimate: (index: number) => number;
  /** Tells rows apart while the list changes; their places by default. With the same function, all rows are as they were. */
  readonly keyOf?: (index: number) => string | number;
  /** A row that stays in the page though it is out of view, as the keyboard is on it; -1 for none. */
  readonly kept?: number;
}

export type Rows = Virtualizer<HTMLElement, Element>;

/** The rows of a long list that are in view, each as high as it turns out to be. */
export function useRows({ count, scroller, estimate, keyOf, kept = -1 }: RowsOptions): Rows {
  // eslint-disable-next-line react-hooks/incompatible-library -- the React Compiler, which it misleads, is not used here
  return useVirtualizer({
    count,
    getScrollElement: scroller,
    estimateSize: estimate,
    ...(keyOf === undefined ? {} : { getItemKey: keyOf }),
    overscan: OVERSCAN,
    rangeExtractor: (range) => {
      const drawn = defaultRangeExtractor(range);
      const isDrawn = kept < 0 || kept >= count || drawn.includes(kept);
      return isDrawn ? drawn : [...drawn, kept].sort((a, b) => a - b);
    },
  });
}

interface VirtualRowsProps {
  readonly rows: Rows;
  /** Name of the list, where it is one for a screen reader. */
  readonly label?: string;
  readonly children: (index: number) => ReactNode;
}

/** The rows in view; the rest of a long list is not in the page. Stands inside the element that scrolls. */
export function VirtualRows({ rows, label, children }: VirtualRowsProps) {
  const styles = useStyles();
  const [List, Row] = label === undefined ? (["div", "div"] as const) : (["ul", "li"] as const);
  const place = (index: number) =>
    label === undefined ? {} : { "aria-posinset": index + 1, "aria-setsize": rows.options.count };
  return (
    <List className={styles.rows} aria-label={label} style={{ height: rows.getTotalSize() }}>
      {rows.getVirtualItems().map(({ index, key, start }) => (
        <Row
          key={key}
          ref={rows.measureElement}
          data-index={index}
          {...place(index)}
          className={styles.row}
          style={{ transform: `translateY(${start}px)` }}
        >
          {children(index)}
        </Row>
      ))}
    </List>
  );
}
