import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { SumDetail } from "../../check/finding";
import { decimalsOf, spread, withinAllowance } from "./decimals";
import { usePane } from "./context";

/** Rows shown at first, and added by each click. */
const STEP = 300;

const useStyles = makeStyles({
  frame: {
    maxHeight: "260px",
    overflowY: "auto",
    marginTop: "6px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
    "& th, & td": { padding: "3px 6px", verticalAlign: "baseline", fontWeight: "normal" },
    "& thead th": {
      position: "sticky",
      top: 0,
      backgroundColor: tokens.colorNeutralBackground2,
      color: tokens.colorNeutralForeground3,
    },
  },
  name: { textAlign: "left", overflowWrap: "anywhere" },
  link: {
    display: "inline",
    margin: 0,
    padding: 0,
    border: "none",
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    overflowWrap: "anywhere",
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  number: { textAlign: "right", whiteSpace: "nowrap", width: "1%" },
  running: { color: tokens.colorNeutralForeground3 },
  stated: { fontWeight: tokens.fontWeightSemibold },
  note: { margin: "6px 0 0", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** What a stated sum is made of: each row, the running sum, and whether rounding explains the difference. */
export function SumTable({ sum }: { sum: SumDetail }) {
  const styles = useStyles();
  const { text, session } = usePane();
  const [shown, setShown] = useState(STEP);
  const places = Math.max(...[sum.stated, sum.sum, ...sum.parts.map(({ amount }) => amount)].map(decimalsOf));
  const amount = (value: string): string => spread(value, places);
  const rest = sum.parts.length - shown;
  // What is not rounded leaves nothing over.
  const isExact = sum.allowance === "0";
  const explained = withinAllowance(sum.difference, sum.allowance);
  const sentence = explained ? text.sum.explained : text.sum.notExplained;
  return (
    <div>
      {/* A scrolled table takes the arrow keys only where it takes the focus. */}
      <div className={styles.frame} role="region" aria-label={text.sum.caption} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.name}>
                {text.sum.row}
              </th>
              <th scope="col" className={styles.number}>
                {isExact ? text.sum.number : text.sum.amount}
              </th>
              <th scope="col" className={styles.number}>
                {text.sum.running}
              </th>
            </tr>
          </thead>
          <tbody>
            {sum.parts.slice(0, shown).map((part, index) => (
              <tr key={index}>
                <td className={styles.name}>
                  <button
                    type="button"
                    className={styles.link}
                    lang="zh-CN"
                    onClick={() => void session.goTo(part.place)}
                  >
                    {part.name}
                  </button>
                </td>
                <td className={styles.number}>{amount(part.amount)}</td>
                <td className={mergeClasses(styles.number, styles.running)}>{amount(part.running)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {rest > 0 && (
          <Button size="small" appearance="subtle" onClick={() => setShown(shown + STEP)}>
            {text.sum.more(Math.min(rest, STEP))}
          </Button>
        )}
      </div>
      <table className={styles.table}>
        <tbody>
          {(["stated", "sum", "difference"] as const).map((key) => (
            <tr key={key}>
              <th scope="row" className={styles.name}>
                {text.sum[key]}
              </th>
              <td className={mergeClasses(styles.number, styles.stated)}>
                {amount(sum[key].replace(/^[+-]/, key === "difference" ? "" : "$&"))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.note}>{isExact ? text.sum.exact : sentence(sum.parts.length, sum.allowance)}</p>
    </div>
  );
}
