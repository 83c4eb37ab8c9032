import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { usePane, usePaneState } from "../context";

const useStyles = makeStyles({ bar: { marginBottom: "8px" } });

/** Says once that drafts do not outlive the pane. */
export function NotKept() {
  const styles = useStyles();
  const { text, session } = usePane();
  const isToSay = usePaneState((state) => state.editing.keeping === "not-kept");
  const words = text.editor.notKept;
  if (!isToSay) return null;
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody>
        <MessageBarTitle>{words.title}</MessageBarTitle>
        {words.what}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => session.editing.noteRead()}>
          {words.dismiss}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
