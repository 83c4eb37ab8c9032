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

/** Says once that drafts do not outlive the pane, or that kept ones were lost. */
export function NotKept() {
  const styles = useStyles();
  const { text, session } = usePane();
  const isStored = usePaneState((state) => state.editing.persistence !== "not-stored");
  const isLost = usePaneState((state) => state.editing.isDraftLost);
  if (isStored && !isLost) return null;
  const words = isLost ? text.editor.lost : text.editor.notKept;
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody>
        <MessageBarTitle>{words.title}</MessageBarTitle>
        {words.what}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => (isLost ? session.editing.noteLossRead() : session.editing.noteRead())}>
          {words.dismiss}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
