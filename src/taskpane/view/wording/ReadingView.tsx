import { Button, makeStyles, ProgressBar } from "@fluentui/react-components";
import { useDelayed } from "../useDelayed";
import { usePane } from "../context";
import { Page } from "./Page";

const useStyles = makeStyles({
  body: { padding: "12px", display: "flex", flexDirection: "column", gap: "12px", alignItems: "flex-start" },
});

/** While a file is read: what is over at once never shows a bar. */
export function ReadingView({ from }: { from: string }) {
  const styles = useStyles();
  const { text, session } = usePane();
  const isLong = useDelayed(true, 300);
  const words = text.wording;
  return (
    <Page title={words.reading(from)} onBack={() => session.library.close()}>
      <div className={styles.body}>
        {isLong && <ProgressBar aria-label={words.reading(from)} />}
        <Button onClick={() => session.library.close()}>{words.stop}</Button>
      </div>
    </Page>
  );
}
