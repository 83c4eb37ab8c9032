import { makeStyles, tokens } from "@fluentui/react-components";
import { usePane } from "../../context";
import type { Refusal } from "../../../../editor/operations";

const useStyles = makeStyles({
  refused: {
    margin: 0,
    padding: "4px 8px 6px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    color: tokens.colorNeutralForeground2,
  },
});

export type RefusedReason = Refusal;

/** Why no card was added, where that was asked for. */
export function Refused({ reason }: { reason: RefusedReason }) {
  const styles = useStyles();
  const { text } = usePane();
  return <p className={styles.refused}>{text.cards.refused[reason]}</p>;
}
