import { Link, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { ListedFinding } from "../../check/finding";
import type { SheetSnapshot } from "../../check/sheet/snapshot";
import { findingCells } from "../session/places";
import { usePane } from "./context";

const useStyles = makeStyles({ link: { fontSize: "inherit", whiteSpace: "nowrap" } });

interface CellStepsProps {
  readonly finding: ListedFinding;
  readonly sheets: readonly SheetSnapshot[];
  readonly tabIndex: number;
}

/** Where a finding stands: its cell; of several the first, and the way to the next of them with each click. */
export function CellSteps({ finding, sheets, tabIndex }: CellStepsProps) {
  const styles = useStyles();
  const { text, session } = usePane();
  const [at, setAt] = useState(0);
  const cells = findingCells(sheets, finding);
  const [first] = cells;
  if (first === undefined) return null;
  if (cells.length === 1) return <>{first.address}</>;
  const now = at % cells.length;
  const next = (now + 1) % cells.length;
  return (
    <Link
      as="button"
      className={styles.link}
      tabIndex={tabIndex}
      title={text.nextCell(next + 1, cells.length)}
      onClick={(event) => {
        // A click on the finding goes to its first cell.
        event.stopPropagation();
        setAt(next);
        void session.goTo(cells[next]?.place ?? first.place);
      }}
    >
      {now === 0
        ? `${first.address} ${text.moreCells(cells.length)}`
        : `${cells[now]?.address ?? ""} ${text.cellOf(now + 1, cells.length)}`}
    </Link>
  );
}
