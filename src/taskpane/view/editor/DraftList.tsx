import { placeOfProject } from "../../../check/finding";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { cardsOf, type Draft } from "../../../editor/types";
import { projectOf } from "../../session/editing/draft-owner";
import { usePane, usePaneState } from "../context";
import { Ask } from "./Ask";
import { focusStart } from "./focus";
import { addressOf, projectsOf, projectTitle } from "./places";

const useStyles = makeStyles({
  section: { marginTop: "12px", borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: "8px" },
  title: { margin: "0 0 2px", fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  draft: { display: "flex", alignItems: "center", gap: "4px", minHeight: "32px" },
  name: { flex: 1, minWidth: 0 },
  project: { display: "block", overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  quiet: { fontSize: tokens.fontSizeBase200, lineHeight: "16px", color: tokens.colorNeutralForeground3 },
  action: { minWidth: 0, flexShrink: 0 },
  content: { margin: "2px 0 4px", fontSize: tokens.fontSizeBase200, lineHeight: "18px", overflowWrap: "anywhere" },
});

/** The drafts of other projects that are not written yet, each with the way to it. */
export function DraftList() {
  const styles = useStyles();
  const { text, session } = usePane();
  const words = text.editor;
  const unwritten = usePaneState((state) => state.editing.unwritten);
  const open = usePaneState((state) => state.editing.open);
  const [asking, setAsking] = useState<Draft | null>(null);
  const title = useId();
  const others = unwritten.filter((draft) => draft !== open?.history.now && draft !== open?.conflict);
  const answer = (isYes: boolean): void => {
    setAsking(null);
    if (!isYes || asking === null) return;
    session.editing.forget(asking);
    session.dispatch({ type: "announced", outcome: { kind: "editor", outcome: { kind: "forgotten" } } });
    // The line it was asked from goes away.
    focusStart();
  };
  return (
    <>
      {others.length > 0 && (
        <section className={styles.section} aria-labelledby={title}>
          <h3 className={styles.title} id={title}>
            {words.drafts.title(others.length)}
          </h3>
          <ul className={styles.list}>
            {others.map((draft) => (
              <DraftLine
                key={`${placeOfProject(draft.owner)} ${draft.owner.name}`}
                draft={draft}
                onForget={() => setAsking(draft)}
              />
            ))}
          </ul>
        </section>
      )}
      <Ask
        words={asking === null ? null : { ...words.askForget, title: words.askForget.title(asking.owner.name) }}
        onAnswer={answer}
      />
    </>
  );
}

function DraftLine({ draft, onForget }: { draft: Draft; onForget: () => void }) {
  const styles = useStyles();
  const { text, session } = usePane();
  const words = text.editor;
  const sheets = usePaneState((state) => state.sheets);
  const result = usePaneState((state) => state.result);
  const { owner } = draft;
  const isRead = sheets.some(({ name }) => name === owner.sheet);
  const project = projectOf(draft, projectsOf(result));
  const isGone = isRead && project === undefined;
  const title = projectTitle(project ?? owner, words);
  const where = !isRead ? owner.sheet : project === undefined ? words.drafts.gone : addressOf(draft, sheets, words);
  return (
    <li>
      <div className={styles.draft}>
        <span className={styles.name}>
          <span className={styles.project} title={title} lang="zh-CN">
            {title}
          </span>
          <span className={styles.quiet}>{where}</span>
        </span>
        {!isGone && (
          <Button
            size="small"
            className={styles.action}
            aria-label={words.drafts.openLabel(title)}
            onClick={() => void session.editing.goTo(draft)}
          >
            {words.drafts.open}
          </Button>
        )}
        <Button
          size="small"
          appearance="subtle"
          className={styles.action}
          aria-label={words.drafts.forgetLabel(title)}
          onClick={onForget}
        >
          {words.drafts.forget}
        </Button>
      </div>
      {isGone && (
        <details className={styles.content}>
          <summary>{words.drafts.content}</summary>
          <ol lang="zh-CN">
            {cardsOf(draft).map(({ id, name, cycle, annual }) => (
              <li key={id}>{[name, cycle, annual].filter((part) => part !== null && part !== "").join(" · ")}</li>
            ))}
          </ol>
        </details>
      )}
    </li>
  );
}
