import { makeStyles, tokens } from "@fluentui/react-components";
import type { CardOutcome } from "../../../../editor/types";
import { usePane } from "../../context";

const useStyles = makeStyles({
  line: {
    margin: 0,
    display: "flex",
    flexWrap: "wrap",
    columnGap: "12px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    color: tokens.colorNeutralForeground2,
  },
  part: { display: "flex", columnGap: "4px", minWidth: 0 },
  label: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  value: { margin: 0, overflowWrap: "anywhere" },
});

const PARTS = ["actual", "score", "reason"] as const;

/** What a self-evaluation says came of an indicator. It is read here and changed on the sheet. */
export function OutcomeLine({ outcome }: { outcome: CardOutcome }) {
  const styles = useStyles();
  const words = usePane().text.cards.outcome;
  return (
    <dl className={styles.line} aria-label={words.label} data-part="outcome">
      {PARTS.flatMap((part) => {
        const value = outcome[part];
        // A reason is wanted only where points are lost.
        if (value === null || (part === "reason" && value === "")) return [];
        return [
          <div key={part} className={styles.part}>
            <dt className={styles.label}>{words[part]}</dt>
            <dd className={styles.value} lang={value === "" ? undefined : "zh-CN"}>
              {value === "" ? words.blank : value}
            </dd>
          </div>,
        ];
      })}
    </dl>
  );
}
