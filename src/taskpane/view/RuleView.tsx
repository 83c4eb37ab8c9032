import { makeStyles, tokens } from "@fluentui/react-components";
import type { BadExample, RuleNote } from "../../check/rule-note";
import { excerpt, visible } from "../../text/excerpt";
import { LOOKS_AT, ruleBasis } from "../../text/rule-note";
import { usePane, usePaneState } from "./context";
import { ErrorBar } from "./ErrorBar";
import { Excerpt } from "./Excerpt";
import { SeverityMark } from "./SeverityMark";

const useStyles = makeStyles({
  view: { flex: "1 1 0", minHeight: 0, overflowY: "auto", padding: "4px 12px 16px", lineHeight: "20px" },
  title: { margin: "0 0 8px", fontSize: tokens.fontSizeBase400, lineHeight: "24px" },
  heading: { margin: "16px 0 6px", fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  facts: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", gap: "4px 10px", margin: 0 },
  term: { color: tokens.colorNeutralForeground3, whiteSpace: "nowrap" },
  value: { margin: 0, overflowWrap: "anywhere" },
  list: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", gap: "10px" },
  cell: {
    padding: "6px 8px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    overflowWrap: "anywhere",
  },
  says: { margin: "4px 0 0" },
});

/** Characters around what is at fault in an example. */
const CONTEXT = 40;

/** The view of one rule: what it rests on, what it finds, and what it accepts. */
export function RuleView() {
  const styles = useStyles();
  const { text } = usePane();
  const rule = usePaneState((state) => state.rule);
  return (
    <main className={styles.view} aria-label={text.rule.label}>
      {rule !== null && <h2 className={styles.title}>{text.ruleTitle(rule.id)}</h2>}
      <ErrorBar />
      {rule?.note != null && <Note id={rule.id} note={rule.note} />}
    </main>
  );
}

function Note({ id, note }: { id: string; note: RuleNote }) {
  const styles = useStyles();
  const { text, language } = usePane();
  const words = text.rule;
  const severity = usePaneState((state) => state.columns.findings.find(({ rule }) => rule === id)?.severity);
  const facts = [
    [
      words.severity,
      <>
        <SeverityMark severity={severity ?? note.severity} silent /> {text.severity[severity ?? note.severity]}
      </>,
    ],
    [words.basis, ruleBasis(note.basis)[language]],
    [words.looksAt, LOOKS_AT[note.scope][language]],
    [words.tiers, note.tiers.map((tier) => text.settings.tiers[tier]).join(words.between)],
  ] as const;
  return (
    <>
      <dl className={styles.facts}>
        {facts.map(([term, value]) => [
          <dt key={`${term}-term`} className={styles.term}>
            {term}
          </dt>,
          <dd key={term} className={styles.value}>
            {value}
          </dd>,
        ])}
      </dl>
      {note.bad.length > 0 && (
        <>
          <h3 className={styles.heading}>{words.bad}</h3>
          <ul className={styles.list}>
            {note.bad.map((example, nth) => (
              <li key={nth}>
                <Bad example={example} />
              </li>
            ))}
          </ul>
        </>
      )}
      {note.good.length > 0 && (
        <>
          <h3 className={styles.heading}>{words.good}</h3>
          <ul className={styles.list} lang="zh-CN">
            {note.good.map((accepted) => (
              <li key={accepted} className={styles.cell}>
                {linesOf(accepted).map((line) => (
                  <div key={line}>{visible(line)}</div>
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** An indicator a line, as it reads best. */
const linesOf = (text: string): readonly string[] => text.split(/(?<=。)(?=\d+、)/);

function Bad({ example: { text: cell, spans, message } }: { example: BadExample }) {
  const styles = useStyles();
  const { text } = usePane();
  return (
    <>
      <div className={styles.cell}>
        {cell === "" ? text.emptyCell : <Excerpt pieces={excerpt(cell, spans, { context: CONTEXT })} />}
      </div>
      <p className={styles.says}>{text.renderMessage(message)}</p>
    </>
  );
}
