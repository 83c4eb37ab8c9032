import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { WordingConflict } from "../../../check/wording/compare";
import type { Categories } from "../../../check/standard/profile";
import { usePane } from "../context";
import { fieldText } from "./words";

const useStyles = makeStyles({
  card: { padding: "8px 12px", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  name: {
    margin: "0 0 4px",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: "20px",
    overflowWrap: "anywhere",
  },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    tableLayout: "fixed",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
  },
  field: {
    width: "30%",
    padding: "1px 6px 1px 0",
    textAlign: "left",
    verticalAlign: "top",
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  value: {
    padding: "1px 6px 1px 0",
    textAlign: "left",
    verticalAlign: "top",
    overflowWrap: "anywhere",
    whiteSpace: "pre-wrap",
  },
  side: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
});

interface ConflictCardProps {
  readonly conflict: WordingConflict;
  readonly categories: Categories;
  readonly left: string;
  readonly right: string;
  /** What can be done about it. */
  readonly children: ReactNode;
}

/** An entry that two libraries say differently, field by field. */
export function ConflictCard({ conflict, categories, left, right, children }: ConflictCardProps) {
  const styles = useStyles();
  const { text } = usePane();
  const { name, differences } = conflict;
  return (
    <div className={styles.card}>
      <h3 className={styles.name} lang="zh-CN">
        {name}
      </h3>
      <table className={styles.table}>
        <thead>
          <tr>
            <td className={styles.field} />
            <th scope="col" className={`${styles.value} ${styles.side}`}>
              {left}
            </th>
            <th scope="col" className={`${styles.value} ${styles.side}`}>
              {right}
            </th>
          </tr>
        </thead>
        <tbody>
          {differences.map((difference) => (
            <tr key={difference.field}>
              <th scope="row" className={styles.field}>
                {text.wording.fields[difference.field]}
              </th>
              <td className={styles.value}>{fieldText(difference.field, difference.left, categories, text)}</td>
              <td className={styles.value}>{fieldText(difference.field, difference.right, categories, text)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {children}
    </div>
  );
}
