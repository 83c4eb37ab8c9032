import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ListedFinding } from "../../check/finding";
import { laterRow } from "../session/findings/rows";
import type { Standing } from "../session/findings/standings";
import { usePane } from "./context";

const useStyles = makeStyles({
  line: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "8px",
    lineHeight: "20px",
    color: tokens.colorNeutralForeground2,
  },
  button: { minWidth: 0, flexShrink: 0 },
  after: { fontSize: tokens.fontSizeBase200, lineHeight: "18px", color: tokens.colorNeutralForeground2 },
});

interface FirstLineProps {
  readonly finding: ListedFinding;
  readonly standing: Standing;
  readonly isUnfolded: boolean;
  readonly tabIndex: number;
}

/** What to deal with before a finding, with the way there; the finding itself can be shown all the same. */
export function FirstLine({ finding, standing: { first, follows }, isUnfolded, tabIndex }: FirstLineProps) {
  const styles = useStyles();
  const { text, session } = usePane();
  const words = text.standing;
  if (first === null) return null;
  const goThere = (): void => {
    session.dispatch({ type: "visited", key: first.key, wrapped: null });
    void session.visit(first.key);
  };
  return (
    <div className={styles.line}>
      <span>
        {words.before}
        <Link as="button" tabIndex={tabIndex} onClick={goThere}>
          {words.named(text.ruleTitle(first.rule))}
        </Link>
        {follows && words.follows}
      </span>
      <Button
        size="small"
        appearance="subtle"
        className={styles.button}
        tabIndex={tabIndex}
        aria-expanded={isUnfolded}
        onClick={() => session.dispatch({ type: "row-toggled", row: laterRow(finding.key) })}
      >
        {isUnfolded ? words.hide : words.show}
      </Button>
    </div>
  );
}

/** What else there is at the place of a finding that is dealt with first. */
export function AfterLine({ standing: { others, following } }: { standing: Standing }) {
  const styles = useStyles();
  const { text } = usePane();
  const titles = (findings: readonly ListedFinding[]): readonly string[] => [
    ...new Set(findings.map(({ rule }) => text.ruleTitle(rule))),
  ];
  return (
    <>
      {others.length > 0 && <div className={styles.after}>{text.standing.others(titles(others))}</div>}
      {following.length > 0 && <div className={styles.after}>{text.standing.following(titles(following))}</div>}
    </>
  );
}
