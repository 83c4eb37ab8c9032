import { Button, makeStyles, ProgressBar, Switch, tokens } from "@fluentui/react-components";
import type { PaneText } from "../../../../text/pane";
import type { UnifyWork } from "../../../session/unify/state";
import { useDelayed } from "../../useDelayed";
import { usePane, usePaneState } from "../../context";
import { PATIENCE } from "../../TableLine";

const useStyles = makeStyles({
  lines: { padding: "0 12px", flexShrink: 0 },
  line: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: "8px", minHeight: "32px" },
  looked: {
    minWidth: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
  },
  switch: { margin: "0 -8px" },
  button: { minWidth: 0, flexShrink: 0, whiteSpace: "nowrap" },
  // The room is kept, so that nothing moves when the bar comes and goes.
  room: { height: "2px", flexShrink: 0 },
});

/** Where names are looked for, how many there were, and what is under way. */
export function ScopeLine() {
  const styles = useStyles();
  const { text, session } = usePane();
  const words = text.unify;
  const { scope, work, isStopped, isStale, gathered } = usePaneState((state) => state.unifying);
  const isWriting = usePaneState((state) => state.work !== null);
  const slow = useDelayed(work !== null || isWriting, PATIENCE);
  const again = (
    <Button size="small" className={styles.button} onClick={() => void session.unify.gather()}>
      {words.again}
    </Button>
  );
  return (
    <>
      <div className={styles.lines}>
        <Switch
          className={styles.switch}
          data-scope
          label={words.wholeWorkbook}
          checked={scope === "workbook"}
          onChange={(_, { checked }) => void session.unify.choose(checked ? "workbook" : "table")}
        />
        <div className={styles.line}>
          {slow && work !== null ? (
            <>
              <span className={styles.looked}>{workLine(work, words)}</span>
              <Button size="small" className={styles.button} onClick={() => session.unify.stop()}>
                {words.stop}
              </Button>
            </>
          ) : isStopped ? (
            <>
              <span className={styles.looked}>{words.stopped}</span>
              {again}
            </>
          ) : isStale && work === null && !isWriting ? (
            <>
              <span className={styles.looked}>{words.stale}</span>
              {again}
            </>
          ) : (
            <span className={styles.looked}>
              {gathered === null ? "" : words.looked(gathered.looked.name, gathered.looked.phrase)}
            </span>
          )}
        </div>
      </div>
      <div className={styles.room}>
        {slow && (
          <ProgressBar
            thickness="medium"
            shape="square"
            aria-label={words.progress}
            value={work === null || work.all === 0 ? undefined : work.done / work.all}
          />
        )}
      </div>
    </>
  );
}

function workLine({ phase, done, all }: UnifyWork, words: PaneText["unify"]): string {
  return phase === "planning" ? words.planning : words[phase](done, all);
}
