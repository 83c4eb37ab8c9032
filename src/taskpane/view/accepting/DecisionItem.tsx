import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { Fragment, useState } from "react";
import type { Identified } from "../../../check/accepted/acceptance";
import type { ListedFinding } from "../../../check/finding";
import type { Decision } from "../../session/accepting/decisions";
import { findingCells } from "../../session/places";
import { ACCEPTED_TEXTS } from "../../../text/accepted";
import { usePane, usePaneState } from "../context";
import { subjectLabel } from "../where";

const useStyles = makeStyles({
  item: { padding: "8px 12px", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { display: "flex", alignItems: "baseline", gap: "8px" },
  title: { flex: 1, minWidth: 0, margin: 0, fontSize: "inherit", fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  why: { margin: "2px 0 4px", color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  // A day is not divided at its strokes.
  part: { display: "inline-block", overflowWrap: "anywhere" },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  line: { display: "flex", alignItems: "center", gap: "8px", minHeight: "28px" },
  place: {
    flex: 1,
    minWidth: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    textAlign: "left",
  },
  cell: { flexShrink: 0, fontVariantNumeric: "tabular-nums" },
  button: { minWidth: 0, flexShrink: 0 },
  foot: { display: "flex", justifyContent: "flex-end", gap: "8px", marginTop: "4px" },
});

/** Findings shown at first, and added by each click. */
const FIRST = 3;
const STEP = 50;

/** One decision: what it is about, why and by whom, its findings with the way to each, and the way back. */
export function DecisionItem({ decision: { acceptance, findings, elsewhere } }: { decision: Decision }) {
  const styles = useStyles();
  const { text, session, language } = usePane();
  const words = ACCEPTED_TEXTS[language];
  const { rule, reason, by, on } = acceptance;
  const isWhole = acceptance.findings === null;
  const title = text.ruleTitle(rule);
  const [most, setMost] = useState(FIRST);
  const shown = findings.slice(0, most);
  const rest = findings.length - shown.length;
  const all = acceptance.findings?.length ?? 0;
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        <span className={styles.quiet}>{isWhole ? words.whole(findings.length) : words.places(findings.length)}</span>
      </div>
      <p className={styles.why}>
        {[reason, by, on]
          .filter((part) => part !== "")
          .map((part, nth) => (
            <Fragment key={nth}>
              {nth > 0 && " · "}
              <span className={styles.part}>{part}</span>
            </Fragment>
          ))}
      </p>
      <ul className={styles.list}>
        {shown.map((one) => (
          <FindingLine key={one.finding.key} one={one} canWithdraw={!isWhole} />
        ))}
      </ul>
      {elsewhere > 0 && <p className={styles.why}>{words.elsewhere(elsewhere)}</p>}
      <div className={styles.foot}>
        {rest > 0 && (
          <Button size="small" appearance="subtle" onClick={() => setMost(most + STEP)}>
            {words.more(rest)}
          </Button>
        )}
        {isWhole ? (
          <Button size="small" onClick={() => void session.accepting.withdrawRule(rule)}>
            {words.withdrawRule}
          </Button>
        ) : (
          all > 1 && (
            <Button
              size="small"
              onClick={() => void session.accepting.withdraw(acceptance.sheet, acceptance.findings ?? [])}
            >
              {words.withdrawAll(all)}
            </Button>
          )
        )}
      </div>
    </li>
  );
}

interface FindingLineProps {
  readonly one: Identified<ListedFinding>;
  readonly canWithdraw: boolean;
}

function FindingLine({ one: { finding, sheet, identity }, canWithdraw }: FindingLineProps) {
  const styles = useStyles();
  const { text, session, language } = usePane();
  const words = ACCEPTED_TEXTS[language];
  const sheets = usePaneState((state) => state.sheets);
  const [first] = findingCells(sheets, finding);
  const subject = subjectLabel(finding, text);
  const where = [first?.address ?? "", ...(finding.indicator === null ? [] : [text.indicator(finding.indicator)])].join(
    " ",
  );
  return (
    <li className={styles.line}>
      <Link
        as="button"
        className={styles.place}
        title={text.renderMessage(finding.message)}
        onClick={() => {
          if (first !== undefined) void session.goTo(first.place);
        }}
      >
        {subject}
      </Link>
      <span className={styles.cell}>{where}</span>
      {canWithdraw && (
        <Button
          size="small"
          appearance="subtle"
          className={styles.button}
          aria-label={words.withdrawLabel(`${subject} ${where}`)}
          onClick={() => void session.accepting.withdraw(sheet, [identity])}
        >
          {words.withdraw}
        </Button>
      )}
    </li>
  );
}
