import { makeStyles, tokens } from "@fluentui/react-components";
import type { SheetSnapshot } from "../../../../check/sheet/snapshot";
import type { UnifyChange, UnifyLeft } from "../../../../naming/unify";
import { usePane } from "../../context";
import { excerpt } from "../../../../text/excerpt";
import { Excerpt } from "../../Excerpt";
import { cellLabel, changedIn } from "./where";

const useStyles = makeStyles({
  line: { padding: "3px 0 6px", fontSize: tokens.fontSizeBase200, lineHeight: "18px" },
  where: {
    display: "flex",
    gap: "6px",
    color: tokens.colorNeutralForeground3,
    "& > :first-child": { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", flex: 1 },
  },
  cell: { whiteSpace: "nowrap" },
  change: { display: "grid", gridTemplateColumns: "auto 1fr", columnGap: "6px" },
  side: { color: tokens.colorNeutralForeground3, whiteSpace: "nowrap" },
});

interface UnifyLineProps {
  readonly of:
    { readonly kind: "change"; readonly change: UnifyChange } | { readonly kind: "left"; readonly left: UnifyLeft };
  readonly sheets: readonly SheetSnapshot[];
  /** Name of the open sheet. */
  readonly open: string;
}

/** A place of the preview: where, and the text before and after with what changes marked, or why it stays. */
export function UnifyLine({ of, sheets, open }: UnifyLineProps) {
  const styles = useStyles();
  const { text } = usePane();
  const words = text.unify.preview;
  const { place } = of.kind === "change" ? of.change : of.left;
  const marks = of.kind === "change" ? changedIn(of.change.before, of.change.after) : null;
  return (
    <div className={styles.line}>
      <div className={styles.where}>
        <span lang="zh-CN">{`${place.project.number} ${place.project.name}`}</span>
        <span className={styles.cell}>{cellLabel(place, sheets, open, text)}</span>
      </div>
      {of.kind === "change" && marks !== null ? (
        <div className={styles.change}>
          <span className={styles.side}>{words.before}</span>
          <Excerpt tone="before" pieces={excerpt(of.change.before, marks.before, { context: 30 })} />
          <span className={styles.side}>{words.after}</span>
          <Excerpt tone="after" pieces={excerpt(of.change.after, marks.after, { context: 30 })} />
        </div>
      ) : (
        of.kind === "left" && <div>{words.reasons[of.left.reason]}</div>
      )}
    </div>
  );
}
