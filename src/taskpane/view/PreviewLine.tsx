import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useMemo, useState } from "react";
import type { Edit, ListedFinding } from "../../check/finding";
import type { SheetSnapshot } from "../../check/sheet/snapshot";
import { changesOf } from "../session/preview";
import { usePane } from "./context";
import { excerpt } from "../../text/excerpt";
import { Excerpt } from "./Excerpt";
import { subjectLabel } from "./where";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "flex-start", gap: "2px", padding: "2px 0 6px" },
  body: { minWidth: 0, flex: 1, fontSize: tokens.fontSizeBase200, lineHeight: "18px", paddingTop: "7px" },
  where: {
    display: "flex",
    gap: "6px",
    color: tokens.colorNeutralForeground3,
    "& > :first-child": { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", flex: 1 },
  },
  change: { display: "grid", gridTemplateColumns: "auto 1fr", columnGap: "6px", marginTop: "2px" },
  cell: { whiteSpace: "nowrap" },
  address: { gridColumnStart: 1, gridColumnEnd: 3, color: tokens.colorNeutralForeground3 },
  side: { color: tokens.colorNeutralForeground3, whiteSpace: "nowrap" },
});

/** Cells shown at first of a fix that changes many, and added by each click. */
const FIRST = 4;
const STEP = 50;

/** The stretches that hold characters; where a side has none, its empty ones show the place. */
function seen<T extends { readonly start: number; readonly end: number }>(stretches: readonly T[]): readonly T[] {
  const filled = stretches.filter(({ start, end }) => end > start);
  return filled.length > 0 ? filled : stretches;
}

interface PreviewLineProps {
  readonly finding: ListedFinding;
  readonly edits: readonly Edit[];
  /** The sheets that were checked, and the name of the open one. */
  readonly sheets: readonly SheetSnapshot[];
  readonly open: string;
  readonly ticked: boolean;
  readonly onTick: (on: boolean) => void;
}

/** One fix of the preview: a tick, where, and the text before and after with the changed characters marked. */
export function PreviewLine({ finding, edits, sheets, open, ticked, onTick }: PreviewLineProps) {
  const styles = useStyles();
  const { text } = usePane();
  const id = useId();
  const changes = useMemo(() => changesOf(sheets, edits), [sheets, edits]);
  const [most, setMost] = useState(FIRST);
  const shown = changes.slice(0, most);
  const rest = changes.length - shown.length;
  const sheet = changes[0]?.sheet;
  const where = [
    sheet === open ? undefined : sheet,
    changes[0]?.address,
    changes.length > 1 ? text.moreCells(changes.length) : undefined,
    finding.indicator === null ? undefined : text.indicator(finding.indicator),
  ];
  return (
    <div className={styles.line}>
      <Checkbox checked={ticked} aria-labelledby={id} onChange={(_, { checked }) => onTick(checked === true)} />
      <div className={styles.body}>
        <div className={styles.where} id={id}>
          <span lang="zh-CN">{subjectLabel(finding, text)}</span>
          <span className={styles.cell}>{where.filter((part) => part !== undefined).join(" ")}</span>
        </div>
        {shown.map(({ sheet: on, address, before, after, toNumber }) => (
          <div key={`${on}!${address}`} className={styles.change}>
            {changes.length > 1 && <span className={styles.address}>{address}</span>}
            <span className={styles.side}>{text.preview.before}</span>
            <Excerpt tone="before" pieces={excerpt(before.text, seen(before.stretches), { context: 6 })} />
            <span className={styles.side}>{text.preview.after}</span>
            {toNumber ? (
              <span>{text.preview.number(after.text)}</span>
            ) : (
              <Excerpt tone="after" pieces={excerpt(after.text, seen(after.stretches), { context: 6 })} />
            )}
          </div>
        ))}
        {rest > 0 && (
          <Button size="small" appearance="subtle" onClick={() => setMost(most + STEP)}>
            {text.preview.more(rest)}
          </Button>
        )}
      </div>
    </div>
  );
}
