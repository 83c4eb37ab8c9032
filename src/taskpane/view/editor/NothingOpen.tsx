import { Button } from "@fluentui/react-components";
import { isChecking } from "../../session/state/acting";
import { usePane, usePaneState } from "../context";
import { useNoticeStyles } from "../notice-styles";
import { projectsOf, projectTitle } from "./places";

/** What to do where no project is selected. */
export function NothingOpen() {
  const styles = useNoticeStyles();
  const { text, session } = usePane();
  const words = text.editor;
  const result = usePaneState((state) => state.result);
  const isReading = usePaneState(isChecking);
  const selection = usePaneState((state) => state.selection);
  const [first] = projectsOf(result);
  if (first === undefined)
    return <p className={styles.body}>{isReading ? words.nothing.reading : words.nothing.noTable}</p>;
  return (
    <div>
      <h2 className={styles.title}>{words.nothing.title}</h2>
      <p className={styles.body}>{words.nothing.what}</p>
      <Button data-editor-start onClick={() => void session.goTo({ ...first, column: selection?.range?.left ?? 0 })}>
        {words.nothing.first(projectTitle(first, words))}
      </Button>
    </div>
  );
}
