import { makeStyles } from "@fluentui/react-components";
import type { Virtualizer } from "@tanstack/react-virtual";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  rows: { position: "relative", width: "100%" },
  row: { position: "absolute", top: 0, left: 0, width: "100%" },
});

interface VirtualRowsProps<T, S extends Element> {
  readonly virtualizer: Virtualizer<S, Element>;
  readonly rows: readonly T[];
  readonly render: (row: T, index: number) => ReactNode;
}

/** The rows of a long list that are in view, each as high as it turns out to be. Stands inside the element that scrolls. */
export function VirtualRows<T, S extends Element>({ virtualizer, rows, render }: VirtualRowsProps<T, S>) {
  const styles = useStyles();
  return (
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
            {render(row, index)}
          </div>
        );
      })}
    </div>
  );
}
