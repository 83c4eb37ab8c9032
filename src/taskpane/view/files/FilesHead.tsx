import { Button, makeStyles, ProgressBar } from "@fluentui/react-components";
import { fileCounts } from "../../session/files/rows";
import { usePane, usePaneState } from "../context";
import { useFilesText } from "./useFilesText";

const useStyles = makeStyles({
  head: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "8px",
    minHeight: "32px",
    padding: "2px 12px 6px",
    flexShrink: 0,
  },
  summary: { minWidth: 0, lineHeight: "20px", fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere" },
  button: { flexShrink: 0, minWidth: 0 },
  // The room is kept, so that nothing moves when the bar comes and goes.
  room: { height: "2px", flexShrink: 0 },
});

/** How far the check is, with the way to stop it and to go on. */
export function FilesHead() {
  const styles = useStyles();
  const { text, session } = usePane();
  const texts = useFilesText();
  const files = usePaneState((state) => state.files.files);
  const isRunning = usePaneState((state) => state.files.isRunning);
  const counts = fileCounts(files);
  const done = counts.all - counts.waiting;
  const current = files.find(({ state }) => state.kind === "checking");
  return (
    <>
      <div className={styles.head}>
        <span className={styles.summary}>
          {isRunning ? texts.checking(done, counts.all, current?.label ?? "") : texts.summary(counts)}
        </span>
        {(isRunning || counts.waiting > 0) && (
          <Button
            className={styles.button}
            onClick={() => {
              if (isRunning) session.files.stop();
              else void session.files.run();
            }}
          >
            {isRunning ? text.stop : texts.goOn}
          </Button>
        )}
      </div>
      <div className={styles.room}>
        {isRunning && (
          <ProgressBar thickness="medium" shape="square" aria-label={text.progress} value={done / counts.all} />
        )}
      </div>
    </>
  );
}
