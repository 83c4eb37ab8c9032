import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { UsageKind, UsagePlace } from "../../../../naming/usages";
import { usePane, usePaneState } from "../../context";
import { cellLabel } from "./where";

const useStyles = makeStyles({
  list: { margin: "0 0 6px", padding: "0 0 0 24px", listStyleType: "none" },
  place: {
    display: "flex",
    justifyContent: "flex-start",
    gap: "6px",
    width: "100%",
    minWidth: 0,
    padding: "1px 4px",
    fontWeight: tokens.fontWeightRegular,
  },
  project: {
    flex: "1 1 0",
    minWidth: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    textAlign: "left",
  },
  cell: { flexShrink: 0, color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  quiet: { padding: "2px 4px 6px 28px", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Places shown at first, and added by each click. */
const FIRST = 10;
const STEP = 50;

/** Where a text is used; a click goes there. */
export function PlaceList({ kind, text: used }: { kind: UsageKind; text: string }) {
  const styles = useStyles();
  const { text, session } = usePane();
  const words = text.unify;
  const sheets = usePaneState((state) => state.unifying.sheets);
  const gathered = usePaneState((state) => state.unifying.gathered);
  const open = usePaneState((state) => state.snapshot?.name ?? "");
  const [places, setPlaces] = useState<readonly UsagePlace[]>();
  const [most, setMost] = useState(FIRST);
  useEffect(() => {
    let isWanted = true;
    void session.unify.places(kind, used).then((found) => {
      if (isWanted && found !== null) setPlaces(found);
    });
    return () => {
      isWanted = false;
    };
  }, [session, kind, used, gathered]);
  if (places === undefined) return <div className={styles.quiet}>{words.looking}</div>;
  const rest = places.length - most;
  return (
    <>
      <ul className={styles.list}>
        {places.slice(0, most).map((place, nth) => {
          const [span] = place.spans;
          const project = `${place.project.number} ${place.project.name}`;
          const cell = cellLabel(place, sheets, open, text);
          return (
            <li key={nth}>
              <Button
                size="small"
                appearance="transparent"
                className={styles.place}
                aria-label={words.goTo(project, cell)}
                onClick={() => {
                  if (span !== undefined) void session.unify.goTo(span);
                }}
              >
                <span className={styles.project} lang="zh-CN">
                  {project}
                </span>
                <span className={styles.cell}>{cell}</span>
              </Button>
            </li>
          );
        })}
      </ul>
      {rest > 0 && (
        <div className={styles.quiet}>
          <Button size="small" appearance="subtle" onClick={() => setMost(most + STEP)}>
            {words.morePlaces(Math.min(rest, STEP))}
          </Button>
        </div>
      )}
    </>
  );
}
