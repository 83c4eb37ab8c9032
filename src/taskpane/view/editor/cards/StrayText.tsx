import { makeStyles, tokens } from "@fluentui/react-components";
import { usePane } from "../../context";
import { visible } from "../../../../text/excerpt";

const useStyles = makeStyles({
  stray: {
    padding: "4px 8px",
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    overflowWrap: "anywhere",
  },
  why: { color: tokens.colorNeutralForeground3 },
  text: { maxHeight: "108px", overflowY: "auto" },
});

/** A text that is no part of an indicator. It cannot be changed here, and stays in its cell. */
export function StrayText({ text: stray, isInside = false }: { text: string; isInside?: boolean }) {
  const styles = useStyles();
  const { text } = usePane();
  const why = isInside ? text.cards.strayInside : text.cards.stray;
  return (
    <div className={styles.stray} role="note" aria-label={why}>
      <div className={styles.why} aria-hidden>
        {why}
      </div>
      {/* A long text scrolls, and the keyboard gets there. */}
      <div className={styles.text} tabIndex={stray.length > LONG ? 0 : undefined} lang="zh-CN">
        {visible(stray)}
      </div>
    </div>
  );
}

/** Characters from which on a text may be cut off. */
const LONG = 60;
