import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { onSheet } from "../../../check/accepted/acceptance";
import type { StaleFinding } from "../../session/accepting/decisions";
import { ACCEPTED_TEXTS } from "../../../text/accepted";
import { usePane } from "../context";

const useStyles = makeStyles({
  stale: {
    margin: "0 12px 8px",
    padding: "8px 10px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  head: { display: "flex", alignItems: "center", gap: "8px" },
  title: { flex: 1, minWidth: 0, margin: 0, fontSize: "inherit", fontWeight: tokens.fontWeightSemibold },
  text: { margin: "4px 0", color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingLeft: "18px", overflowWrap: "anywhere" },
});

/** Findings named at once; the rest is counted. */
const NAMED = 5;

/** What was accepted and is not there any more, to be cleared. */
export function StaleFindings({ stale }: { stale: readonly StaleFinding[] }) {
  const styles = useStyles();
  const { text, session, language } = usePane();
  const words = ACCEPTED_TEXTS[language].stale;
  if (stale.length === 0) return null;
  const rest = stale.length - NAMED;
  return (
    <section className={styles.stale} aria-label={words.title(stale.length)}>
      <div className={styles.head}>
        <h2 className={styles.title}>{words.title(stale.length)}</h2>
        <Button size="small" onClick={() => void session.accepting.prune()}>
          {words.prune}
        </Button>
      </div>
      <p className={styles.text}>{words.body}</p>
      <ul className={styles.list}>
        {stale.slice(0, NAMED).map(({ sheet, identity, rule, about }) => (
          <li key={onSheet(sheet, identity)}>{[text.ruleTitle(rule), ...about].join(words.between)}</li>
        ))}
        {rest > 0 && <li>{words.more(rest)}</li>}
      </ul>
    </section>
  );
}
