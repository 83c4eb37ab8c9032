import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { pickOf, requestOf } from "../../../session/unify/picks";
import type { ListedCluster } from "../../../session/unify/types";
import { usePane, usePaneState } from "../../context";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "8px",
    flexShrink: 0,
    padding: "4px 12px 4px 4px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  button: { whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
});

/** What is unified together: the clusters that are chosen. */
export function ChosenBar({ clusters }: { clusters: readonly ListedCluster[] }) {
  const styles = useStyles();
  const { text, session } = usePane();
  const words = text.unify;
  const picks = usePaneState((state) => state.unifying.picks);
  const chosen = clusters.filter((cluster) => pickOf(picks, cluster).isChosen);
  const ready = chosen.filter((cluster) => requestOf(cluster, pickOf(picks, cluster)) !== null);
  const all = chosen.length === 0 ? false : chosen.length === clusters.length ? true : "mixed";
  return (
    <div className={styles.bar}>
      <Checkbox
        label={words.chooseAll}
        checked={all}
        onChange={() => session.unify.pick(clusters, { isChosen: all !== true })}
      />
      <Button
        className={styles.button}
        disabledFocusable={ready.length === 0}
        onClick={() => void session.unify.preview(ready)}
      >
        {words.changeChosen(ready.length)}
      </Button>
    </div>
  );
}
