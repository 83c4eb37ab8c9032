import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { usePane } from "../../context";

const useStyles = makeStyles({
  row: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    flexShrink: 0,
    padding: "6px 12px 4px",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "16px",
  },
  button: { flexShrink: 0 },
});

/** The way from the library to the view 统一措辞. */
export function UnifyEntry() {
  const styles = useStyles();
  const { text, session } = usePane();
  return (
    <div className={styles.row}>
      <Button
        size="small"
        className={styles.button}
        data-opens="unify"
        onClick={() => session.dispatch({ type: "viewed", view: "unify" })}
      >
        {text.unify.open}
      </Button>
      <span>{text.unify.what}</span>
    </div>
  );
}
