import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { PaneText } from "../../../../text/pane";
import type { KeepConflict, KeptNames } from "../../../session/unify/library";
import { usePane } from "../../context";

const useStyles = makeStyles({
  room: { marginTop: "4px", marginLeft: "-8px", "& label": { overflowWrap: "anywhere" } },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: "18px" },
  hint: { paddingLeft: "8px" },
  conflicts: {
    margin: "2px 0 0",
    padding: "0 8px 0 24px",
    maxHeight: "90px",
    overflowY: "auto",
    overflowWrap: "anywhere",
  },
});

/** Entries that the library would get or change. */
export const newsIn = (library: KeptNames | null): number =>
  library === null ? 0 : library.added.length + library.extended.length;

interface LibraryTickProps {
  readonly library: KeptNames | null;
  readonly keeps: boolean;
  readonly onKeeps: (keeps: boolean) => void;
}

/** Whether the names go into the library too, and what it says otherwise and keeps. */
export function LibraryTick({ library, keeps, onKeeps }: LibraryTickProps) {
  const styles = useStyles();
  const { text } = usePane();
  const words = text.unify.preview;
  if (library === null) return null;
  const { added, extended, conflicts } = library;
  const [first = ""] = [...added, ...extended];
  const news = newsIn(library);
  return (
    <div className={styles.room}>
      {news > 0 && (
        <Checkbox
          label={added.length > 0 ? words.keep(news, first) : words.extend(news, first)}
          checked={keeps}
          onChange={(_, { checked }) => onKeeps(checked === true)}
        />
      )}
      {conflicts.length > 0 && (
        <ul
          className={`${styles.quiet} ${styles.conflicts}`}
          tabIndex={0}
          aria-label={words.showConflicts(conflicts.length)}
        >
          {conflicts.map((conflict, index) => (
            <li key={index}>{conflictSentence(conflict, words)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function conflictSentence(conflict: KeepConflict, { conflicts }: PaneText["unify"]["preview"]): string {
  return conflict.kind === "synonym-of"
    ? conflicts["synonym-of"](conflict.text, conflict.name)
    : conflicts[conflict.kind](conflict.text);
}
