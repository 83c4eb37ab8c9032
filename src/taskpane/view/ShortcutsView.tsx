import { makeStyles, tokens } from "@fluentui/react-components";
import type { PaneText } from "../../text/pane";
import type { Command } from "../commands/command";
import { keyNames, type Keystroke } from "../commands/keystroke";
import { KEY_COMMANDS } from "../commands/pane";
import { usePane } from "./context";
import { CARD_KEYS } from "./editor/cards/commands";
import { EDITOR_COMMANDS } from "./editor/commands";
import { LIST_COMMANDS } from "./list-commands";

const useStyles = makeStyles({
  view: { flex: "1 1 0", minHeight: 0, overflowY: "auto", padding: "0 12px 16px", lineHeight: "20px" },
  heading: { margin: "12px 0 4px", fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0 },
  line: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "center",
    gap: "12px",
    minHeight: "30px",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  keys: { margin: 0, display: "flex", flexWrap: "wrap", justifyContent: "flex-end", gap: "2px 8px", flexShrink: 0 },
  stroke: { whiteSpace: "nowrap" },
  key: {
    display: "inline-block",
    minWidth: "18px",
    boxSizing: "border-box",
    padding: "0 5px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    textAlign: "center",
  },
  note: { margin: "12px 0 0", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

type Named = Pick<Command<never>, "id" | "label" | "keys">;

/** Where keys do something, and what. */
const PLACES: readonly (readonly [place: keyof PaneText["shortcuts"]["places"], commands: readonly Named[]])[] = [
  ["anywhere", KEY_COMMANDS],
  ["list", LIST_COMMANDS],
  ["editor", EDITOR_COMMANDS],
  ["card", CARD_KEYS],
];

/** All that can be done by a key, drawn from the commands. */
export function ShortcutsView() {
  const styles = useStyles();
  const { text } = usePane();
  const words = text.shortcuts;
  return (
    <main className={styles.view} aria-label={words.label} tabIndex={0}>
      {PLACES.map(([place, commands]) => (
        <section key={place} aria-label={words.places[place]}>
          <h2 className={styles.heading}>{words.places[place]}</h2>
          <dl className={styles.list}>
            {commands.map(({ id, label, keys = [] }) => (
              <div key={id} className={styles.line}>
                <dt>{label(text)}</dt>
                <dd className={styles.keys}>
                  {keys.filter(isOnKeyboard).map((stroke) => (
                    <Stroke key={keyNames(stroke).join()} stroke={stroke} />
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <p className={styles.note}>{words.note}</p>
    </main>
  );
}

/** The wide question mark is on no key of its own. */
const isOnKeyboard = ({ key }: Keystroke): boolean => key !== "？";

function Stroke({ stroke }: { stroke: Keystroke }) {
  const styles = useStyles();
  return (
    <span className={styles.stroke}>
      {keyNames(stroke).map((name, at) => (
        <span key={name}>
          {at > 0 && " + "}
          <kbd className={styles.key}>{name}</kbd>
        </span>
      ))}
    </span>
  );
}
