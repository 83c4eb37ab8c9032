import { makeStyles, tokens } from "@fluentui/react-components";
import { SEVERITIES } from "../../check/finding";
import { count } from "../../text/pane/types";
import type { Severities } from "../session/findings/severities";
import { usePane } from "./context";
import { SeverityMark } from "./SeverityMark";

const useStyles = makeStyles({
  counts: {
    display: "flex",
    gap: "8px",
    alignItems: "center",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
  count: { display: "flex", gap: "3px", alignItems: "center" },
});

/** What was found on a sheet or in a file: a figure a severity, or that nothing was. */
export function SeverityCounts({ found }: { found: Severities }) {
  const styles = useStyles();
  const { text } = usePane();
  const some = SEVERITIES.filter((severity) => found[`${severity}s`] > 0);
  return (
    <span className={styles.counts}>
      {some.length === 0
        ? `✓ ${text.workbook.clean}`
        : some.map((severity) => (
            <span key={severity} className={styles.count}>
              <SeverityMark severity={severity} />
              {count(found[`${severity}s`])}
            </span>
          ))}
    </span>
  );
}
