import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { decisionsOn } from "../../session/accepting/decisions";
import { ACCEPTED_TEXTS } from "../../../text/accepted";
import { usePane, usePaneState } from "../context";
import { ErrorBar } from "../ErrorBar";
import { DecisionItem } from "./DecisionItem";
import { StaleFindings } from "./StaleFindings";

const useStyles = makeStyles({
  view: { flex: "1 1 0", minHeight: 0, overflowY: "auto", lineHeight: "20px" },
  summary: { margin: 0, padding: "2px 12px 8px", fontVariantNumeric: "tabular-nums" },
  nothing: { margin: 0, padding: "8px 12px", color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: "none", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** What was accepted, decision by decision, with the reason and the way back. */
export function AcceptedView() {
  const styles = useStyles();
  const { text, language } = usePane();
  const words = ACCEPTED_TEXTS[language];
  const acceptances = usePaneState((state) => state.choices.accepted.acceptances);
  const accepted = usePaneState((state) => state.accepted);
  const findings = usePaneState((state) => state.columns.findings);
  const sheets = usePaneState((state) => state.sheets);
  const { decisions, stale } = useMemo(
    () =>
      decisionsOn(
        acceptances,
        findings,
        sheets.map(({ name }) => name),
      ),
    [acceptances, findings, sheets],
  );
  const count = useMemo(() => findings.filter((finding) => accepted(finding) !== null).length, [findings, accepted]);
  return (
    <main className={styles.view} aria-label={text.accepted.label}>
      <ErrorBar />
      {acceptances.length === 0 ? (
        <p className={styles.nothing}>{words.nothing}</p>
      ) : (
        <p className={styles.summary}>{words.summary(count)}</p>
      )}
      <StaleFindings stale={stale} />
      {decisions.length > 0 && (
        <ul className={styles.list} aria-label={text.accepted.label}>
          {decisions.map((decision) => (
            <DecisionItem key={JSON.stringify(decision.acceptance)} decision={decision} />
          ))}
        </ul>
      )}
    </main>
  );
}
