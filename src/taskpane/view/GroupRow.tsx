import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import type { Severity } from "../../check/finding";
import { count } from "../../text/pane/types";
import type { Group } from "../session/findings/groups";
import { ruleOffer } from "../session/offers";
import { usePane, usePaneState } from "./context";
import { SeverityMark } from "./SeverityMark";
import { useCopying } from "./useCopying";
import { projectLabel } from "./where";

const useStyles = makeStyles({
  body: {
    display: "flex",
    alignItems: "center",
    gap: "6px",
    minHeight: "32px",
    padding: "0 12px 0 8px",
    cursor: "pointer",
  },
  inner: { paddingLeft: "18px" },
  chevron: { flexShrink: 0, color: tokens.colorNeutralForeground3, fontSize: "12px" },
  title: { flex: "1 1 auto", minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  fix: { minWidth: 0, flexShrink: 0 },
  count: {
    fontVariantNumeric: "tabular-nums",
    color: tokens.colorNeutralForeground2,
    textAlign: "right",
    minWidth: "24px",
  },
});

interface HeadingProps {
  readonly severity: Severity;
  readonly title: string;
  readonly number: number;
  readonly open: boolean;
  readonly level: 1 | 2;
  readonly children?: React.ReactNode;
}

/** A heading of the list: opened or not, how grave, what, and how many. */
export function Heading({ severity, title, number, open, level, children }: HeadingProps) {
  const styles = useStyles();
  const { text } = usePane();
  return (
    <div className={mergeClasses(styles.body, level === 2 && styles.inner)}>
      {open ? <ChevronDownRegular className={styles.chevron} /> : <ChevronRightRegular className={styles.chevron} />}
      <SeverityMark severity={severity} />
      <span className={styles.title} title={title}>
        {title}
      </span>
      {children}
      <span className={styles.count} aria-label={text.groupCount(number)} role="img">
        {count(number)}
      </span>
    </div>
  );
}

interface GroupRowProps {
  readonly group: Group;
  readonly open: boolean;
  readonly level: 1 | 2;
  readonly active: boolean;
}

/** The heading of a rule or a project; a rule whose fix is safe can be fixed as a whole, after a look at it; names are unified in a view of their own. */
export function GroupRow({ group, open, level, active }: GroupRowProps) {
  const styles = useStyles();
  const { text, session } = usePane();
  const copy = useCopying();
  const title = group.rule === null ? projectLabel(group.project, text) : text.ruleTitle(group.rule);
  const columns = usePaneState((state) => state.columns);
  const offer = group.rule === null || !open ? null : ruleOffer(columns, group.rule, group.places);
  return (
    <Heading severity={group.severity} title={title} number={group.count} open={open} level={level}>
      {offer !== null && offer.count > 1 && (
        <Button
          size="small"
          appearance="subtle"
          className={styles.fix}
          tabIndex={active ? 0 : -1}
          aria-label={text.fixRuleLabel(title, offer.count)}
          onClick={(event) => {
            event.stopPropagation();
            void session.preview(offer);
          }}
        >
          {text.fixSome(offer.count)}
        </Button>
      )}
      {group.project !== null && open && (
        <Button
          size="small"
          appearance="subtle"
          className={styles.fix}
          tabIndex={active ? 0 : -1}
          aria-label={text.report.copyAllLabel(title, group.count)}
          onClick={(event) => {
            event.stopPropagation();
            void copy(group.findings);
          }}
        >
          {text.report.copyAll}
        </Button>
      )}
      {group.rule === "nonstandard-name" && open && (
        <Button
          size="small"
          appearance="subtle"
          className={styles.fix}
          data-opens="unify"
          tabIndex={active ? 0 : -1}
          aria-label={text.unify.openFrom(title)}
          onClick={(event) => {
            event.stopPropagation();
            session.dispatch({ type: "viewed", view: "unify" });
          }}
        >
          {text.unify.open}
        </Button>
      )}
    </Heading>
  );
}
