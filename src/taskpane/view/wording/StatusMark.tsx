import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { DraftsRegular } from "@fluentui/react-icons/svg/drafts";
import { ProhibitedRegular } from "@fluentui/react-icons/svg/prohibited";
import type { WordingStatus } from "../../../check/wording/entry";
import { usePane } from "../context";

const useStyles = makeStyles({
  mark: { flexShrink: 0, display: "inline-flex", fontSize: "16px", color: tokens.colorNeutralForeground3 },
  preferred: { color: tokens.colorStatusSuccessForeground1 },
});

const ICONS = { draft: DraftsRegular, preferred: CheckmarkCircleRegular, retired: ProhibitedRegular } as const;

/** What a team thinks of a name, as a sign of its own shape. */
export function StatusMark({ status }: { status: WordingStatus }) {
  const styles = useStyles();
  const { text } = usePane();
  const Icon = ICONS[status];
  return (
    <span
      className={mergeClasses(styles.mark, status === "preferred" && styles.preferred)}
      role="img"
      aria-label={text.wording.statuses[status]}
      title={text.wording.statuses[status]}
    >
      <Icon aria-hidden />
    </span>
  );
}
