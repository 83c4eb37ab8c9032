import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { GoneFinding } from "../../../check/baseline/compare";
import { partsOfSaid } from "../../../check/baseline/said";
import { SINCE_TEXTS } from "../../../text/since";
import { usePane } from "../context";
import { SeverityMark } from "../SeverityMark";

const useStyles = makeStyles({
  title: {
    margin: 0,
    padding: "8px 12px 0",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  why: { margin: 0, padding: "2px 12px 4px", lineHeight: "20px", color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: "6px",
    alignItems: "baseline",
    padding: "4px 12px",
  },
  text: { lineHeight: "20px", overflowWrap: "anywhere" },
  where: {
    gridColumn: 2,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  more: { padding: "4px 8px 8px" },
});

/** Findings shown at first, and added by each click. */
const FIRST = 20;
const STEP = 100;

/** What was found at the earlier check and is not found any more. */
export function GoneFindings({ gone }: { gone: readonly GoneFinding[] }) {
  const styles = useStyles();
  const { text, language } = usePane();
  const texts = SINCE_TEXTS[language].gone;
  const [most, setMost] = useState(FIRST);
  if (gone.length === 0) return null;
  const isOnSeveral = new Set(gone.map(({ sheet }) => sheet)).size > 1;
  const rest = gone.length - most;
  return (
    <section aria-label={texts.title}>
      <h2 className={styles.title}>{texts.title}</h2>
      <p className={styles.why}>{texts.why}</p>
      <ul className={styles.list}>
        {gone.slice(0, most).map(({ sheet, cell, finding }, nth) => {
          const { rule, about } = partsOfSaid(finding.said);
          const where = [...(isOnSeveral ? [sheet] : []), ...(cell === null ? [] : [texts.cell(cell)])];
          return (
            <li key={nth} className={styles.item}>
              <SeverityMark severity={finding.severity} />
              <span className={styles.text}>{text.ruleTitle(rule)}</span>
              <span className={styles.where}>
                <span lang="zh-CN">{about.join("，")}</span>
                {where.length > 0 && `${texts.between}${where.join(texts.between)}`}
              </span>
            </li>
          );
        })}
      </ul>
      {rest > 0 && (
        <div className={styles.more}>
          <Button size="small" appearance="subtle" onClick={() => setMost(most + STEP)}>
            {texts.more(rest)}
          </Button>
        </div>
      )}
    </section>
  );
}
