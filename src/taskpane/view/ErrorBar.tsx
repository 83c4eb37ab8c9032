import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { usePane, usePaneState } from "./context";

const useStyles = makeStyles({ bar: { margin: "0 12px 8px" } });

/** What failed, what was and was not done, and the one thing to do about it. */
export function ErrorBar() {
  const styles = useStyles();
  const { text, session, language } = usePane();
  const error = usePaneState((state) => state.error);
  const hasResult = usePaneState((state) => state.result !== null);
  if (error === null) return null;
  const words = text.errors;
  const dismiss = (): void => session.dispatch({ type: "error-dismissed" });
  const actions = {
    check: { label: words.retry, act: () => void session.check(true) },
    write: { label: words.checkAgain, act: again },
    undo: { label: words.checkAgain, act: again },
    plan: { label: words.dismiss, act: dismiss },
    select: { label: words.dismiss, act: dismiss },
    watch: { label: words.dismiss, act: dismiss },
    settings: { label: words.dismiss, act: dismiss },
    mapping: { label: words.dismiss, act: dismiss },
    draft: { label: words.dismiss, act: dismiss },
    wording: { label: words.dismiss, act: dismiss },
    sheets: { label: words.dismiss, act: dismiss },
  };
  const readAgain = { label: words.readAgain, act: () => void session.readAgain() };
  const action = error.code === "store-changed" ? readAgain : actions[error.task];
  const [what, todo] = words.happened[error.code];
  const old = error.task === "check" && hasResult ? words.oldResult : "";
  const parts = [words.done[error.task], old, todo, error.cells].filter((part) => part !== "");
  return (
    <MessageBar intent="error" layout="multiline" className={styles.bar}>
      <MessageBarBody>
        <MessageBarTitle>{what}</MessageBarTitle>
        {parts.join(language === "zh" ? "" : " ")}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={action.act}>
          {action.label}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );

  function again(): void {
    dismiss();
    void session.check(true);
  }
}
