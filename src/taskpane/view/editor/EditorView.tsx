import { makeStyles } from "@fluentui/react-components";
import { cardsOf } from "../../../editor/types";
import { usePane, usePaneState } from "../context";
import { ErrorBar } from "../ErrorBar";

const useStyles = makeStyles({
  view: { flex: "1 1 0", minHeight: 0, overflowY: "auto", padding: "4px 12px 12px" },
});

/** The view 指标: the indicators of the project that is selected. */
export function EditorView() {
  const styles = useStyles();
  const { text } = usePane();
  const open = usePaneState((state) => state.editing.open);
  return (
    <main className={styles.view} aria-label={text.views.indicators}>
      <ErrorBar />
      <ol>{open !== null && cardsOf(open.history.now).map(({ id, name }) => <li key={id}>{name}</li>)}</ol>
    </main>
  );
}
