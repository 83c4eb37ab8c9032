import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { wordingFileProblem, wordingProblem } from "../../../text/wording";
import { OFFICE_WORDING, mayKeepWording } from "../../session/choices";
import { usePane, usePaneState } from "../context";
import { useNoticeStyles } from "../notice-styles";
import { ConflictCard } from "./ConflictCard";
import { Page } from "./Page";
import { LongList } from "../LongList";

const useStyles = makeStyles({
  intro: { margin: 0, padding: "0 12px 8px", lineHeight: "20px", flexShrink: 0 },
  list: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  line: {
    padding: "6px 12px 7px",
    lineHeight: "20px",
    overflowWrap: "anywhere",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  action: { marginTop: "6px" },
  bar: { flexShrink: 0, padding: "8px 12px", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

const CONFLICT_HEIGHT = 124;
const PROBLEM_HEIGHT = 54;

/** Where office and workbook say different things of a name, which of them counts, and whatever else is odd about the library. */
export function DifferencesView() {
  const styles = useStyles();
  const notice = useNoticeStyles();
  const { text, session, language } = usePane();
  const { office, workbook, resolved } = usePaneState((state) => state.choices.wording);
  const categories = usePaneState((state) => state.choices.check.profile.categories);
  const canKeep = usePaneState(({ choices }) => mayKeepWording(choices));
  const { conflicts } = resolved;
  const problems = useMemo(
    () => [
      ...office.problems.map((problem) => wordingFileProblem(OFFICE_WORDING, problem, language)),
      ...[...workbook.problems, ...resolved.problems].map((problem) => wordingProblem(problem, language)),
    ],
    [office, workbook, resolved, language],
  );
  const words = text.wording.differences;
  const count = conflicts.length + problems.length;
  return (
    <Page title={words.title} onBack={() => session.library.close()}>
      {conflicts.length > 0 && <p className={styles.intro}>{words.wins}</p>}
      {count === 0 ? (
        <div className={notice.notice}>
          <p className={notice.body}>{words.none}</p>
        </div>
      ) : (
        <LongList
          label={words.title}
          className={styles.list}
          count={count}
          keyOf={(index) => conflicts[index]?.name ?? `problem ${index - conflicts.length}`}
          estimate={(index) => (index < conflicts.length ? CONFLICT_HEIGHT : PROBLEM_HEIGHT)}
        >
          {(index) => {
            const conflict = conflicts[index];
            if (conflict === undefined)
              return <div className={styles.line}>{problems[index - conflicts.length] ?? ""}</div>;
            return (
              <ConflictCard conflict={conflict} categories={categories} left={words.left} right={words.right}>
                <Button
                  size="small"
                  className={styles.action}
                  disabled={!canKeep}
                  aria-label={words.takeOfficeOf(conflict.name)}
                  onClick={() => takeOffice([conflict.name])}
                >
                  {words.takeOffice}
                </Button>
              </ConflictCard>
            );
          }}
        </LongList>
      )}
      {conflicts.length > 1 && (
        <div className={styles.bar}>
          <Button disabled={!canKeep} onClick={() => takeOffice(conflicts.map(({ name }) => name))}>
            {words.takeAll}
          </Button>
        </div>
      )}
    </Page>
  );

  function takeOffice(names: readonly string[]): void {
    // The buttons go away with what they settle.
    document.querySelector<HTMLElement>("main h2")?.focus();
    void session.library.takeOffice(names);
  }
}
