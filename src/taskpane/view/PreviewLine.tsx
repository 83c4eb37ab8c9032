import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { Finding } from "../../check/finding";
import type { SheetSnapshot } from "../../check/sheet/snapshot";
import { changesOf } from "../session/preview";
import { usePane } from "./context";
import { excerpt } from "./excerpt";
import { Excerpt } from "./Excerpt";
import { projectLabel } from "./where";

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
  side: { color: tokens.colorNeutralForeground3, whiteSpace: "nowrap" },
});

interface PreviewLineProps {
  readonly finding: Finding;
  readonly snapshot: SheetSnapshot;
  readonly ticked: boolean;
  readonly onTick: (on: boolean) => void;
}

/** One fix of the preview: a tick, where, and the text before and after with the changed characters marked. */
export function PreviewLine({ finding, snapshot, ticked, onTick }: PreviewLineProps) {
  const styles = useStyles();
  const { text } = usePane();
  const id = useId();
  const changes = changesOf(snapshot, finding);
  const addresses = changes.map(({ address }) => address).join(" ");
  return (
    <div className={styles.line}>
      <Checkbox checked={ticked} aria-labelledby={id} onChange={(_, { checked }) => onTick(checked === true)} />
      <div className={styles.body}>
        <div className={styles.where} id={id}>
          <span lang="zh-CN">{projectLabel(finding.project, text)}</span>
          <span>{[addresses, finding.indicator === null ? "" : text.indicator(finding.indicator)].join(" ")}</span>
        </div>
        {changes.map(({ address, before, after, toNumber }) => (
          <div key={address} className={styles.change}>
            <span className={styles.side}>{text.preview.before}</span>
            <Excerpt tone="before" pieces={excerpt(before.text, before.stretches, { context: 6 })} />
            <span className={styles.side}>{text.preview.after}</span>
            {toNumber ? (
              <span>{text.preview.number(after.text)}</span>
            ) : (
              <Excerpt tone="after" pieces={excerpt(after.text, after.stretches, { context: 6 })} />
            )}
          </div>
        ))}
      </div>
    </div>
  );
}
