import { makeStyles } from "@fluentui/react-components";
import { usePane, usePaneState } from "../context";
import { ErrorBar } from "../ErrorBar";

const useStyles = makeStyles({
  view: { flex: "1 1 0", minHeight: 0, overflowY: "auto", padding: "4px 12px 12px" },
});

/** The view 词库: the wording library that is checked with. */
export function WordingView() {
  const styles = useStyles();
  const { text } = usePane();
  const entries = usePaneState((state) => state.choices.check.profile.wording);
  return (
    <main className={styles.view} aria-label={text.views.wording}>
      <ErrorBar />
      <ul>
        {entries.map(({ name }, index) => (
          <li key={index}>{name}</li>
        ))}
      </ul>
    </main>
  );
}
