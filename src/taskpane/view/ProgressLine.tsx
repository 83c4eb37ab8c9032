import { makeStyles, ProgressBar } from "@fluentui/react-components";
import { useDelayed } from "./useDelayed";
import { usePane, usePaneState } from "./context";
import { PATIENCE } from "./TableLine";

const useStyles = makeStyles({
  // The room is kept, so that nothing moves when the bar comes and goes.
  room: { height: "2px", flexShrink: 0 },
});

/** The thin bar of a check that takes its time. */
export function ProgressLine() {
  const styles = useStyles();
  const { text } = usePane();
  const work = usePaneState((state) => state.work);
  const slow = useDelayed(work !== null, PATIENCE);
  return (
    <div className={styles.room}>
      {slow && work !== null && (
        <ProgressBar
          thickness="medium"
          shape="square"
          aria-label={text.progress}
          value={work.all === 0 ? undefined : work.done / work.all}
        />
      )}
    </div>
  );
}
