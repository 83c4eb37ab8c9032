import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import type { Overview } from "../../../report/overview";
import { findingFigures } from "../../session/overview/finding-figures";
import { sumFigures } from "../../session/overview/sum-figures";
import { statusOf } from "../../session/state/state";
import { usePane, usePaneState } from "../context";
import { ErrorBar } from "../ErrorBar";
import { FindingSections } from "./FindingSections";
import { FundSection, SumSection, TableSection } from "./TableSections";
import { useOverviewText } from "./useOverviewText";

const useStyles = makeStyles({
  view: { flex: "1 1 0", minHeight: 0, overflowY: "auto" },
  note: { margin: 0, padding: "4px 12px 8px", lineHeight: "20px", color: tokens.colorNeutralForeground2 },
});

/** The tables and their findings in figures, each of which shows in the list what it counts. */
export function OverviewView() {
  const styles = useStyles();
  const { text } = usePane();
  const texts = useOverviewText();
  const overview = useOverview();
  const columns = usePaneState((state) => state.columns);
  const ruleOrder = usePaneState((state) => state.ruleOrder);
  const accepted = usePaneState((state) => state.accepted);
  const sheets = usePaneState((state) => state.sheets);
  const isStale = usePaneState((state) => statusOf(state) === "stale");
  const hasTables = usePaneState((state) => (state.result?.tables.length ?? 0) > 0);
  const figures = useMemo(() => findingFigures({ columns, ruleOrder, accepted }), [columns, ruleOrder, accepted]);
  const sums = useMemo(
    () => sumFigures(overview?.sums ?? [], { columns, accepted, sheets }),
    [overview, columns, accepted, sheets],
  );
  return (
    <main className={styles.view} aria-label={text.overview.label}>
      <ErrorBar />
      {isStale && <p className={styles.note}>{texts.stale}</p>}
      {!hasTables ? (
        <p className={styles.note}>{texts.noTable}</p>
      ) : (
        // All of it at once, so that nothing moves.
        overview !== undefined && (
          <>
            {overview !== null && <TableSection overview={overview} figures={figures} />}
            <FindingSections figures={figures} />
            {overview !== null && <FundSection funds={overview.funds} sums={sums} />}
            {overview !== null && <SumSection sums={sums} />}
          </>
        )
      )}
    </main>
  );
}

/** What the tables hold, counted anew with each check; undefined until it is known, null where it could not be found out. */
function useOverview(): Overview | null | undefined {
  const { session } = usePane();
  const result = usePaneState((state) => state.result);
  const [overview, setOverview] = useState<Overview | null | undefined>(undefined);
  useEffect(() => {
    let isCurrent = true;
    void session.report.overview().then((next) => {
      if (isCurrent) setOverview(next);
    });
    return () => {
      isCurrent = false;
    };
  }, [session, result]);
  return overview;
}
