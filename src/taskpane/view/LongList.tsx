import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useEffect, useRef, type KeyboardEventHandler, type ReactNode } from "react";
import { useRows, VirtualRows } from "./VirtualRows";

const useStyles = makeStyles({ scroller: { flex: "1 1 0", minHeight: 0, overflowY: "auto" } });

interface LongListProps {
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

/** A long list of which only the rows in view exist in the page. */
export function LongList(props: LongListProps) {
  const { label, count, keyOf, estimate, active = -1, className, onKeyDown, children } = props;
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useRows({ count, scroller: () => scroller.current, estimate, keyOf, kept: active });
  useEffect(() => {
    if (active >= 0) rows.scrollToIndex(active, { align: "auto" });
  }, [active, rows]);
  return (
    <div ref={scroller} className={mergeClasses(styles.scroller, className)} onKeyDown={onKeyDown}>
      <VirtualRows rows={rows} label={label}>
        {children}
      </VirtualRows>
    </div>
  );
}
