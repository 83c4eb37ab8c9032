import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo, useRef } from "react";
import { isEmpty } from "../../../check/baseline/baseline";
import type { Comparison } from "../../../check/baseline/compare";
import { SINCE_TEXTS } from "../../../text/since";
import { KINDS } from "../../session/files/given";
import { sinceFigures, SINCE_KINDS } from "../../session/since/standings";
import { baselineOf } from "../../session/since/state";
import { statusOf } from "../../session/state/state";
import { usePane, usePaneState } from "../context";
import { ErrorBar } from "../ErrorBar";
import { Figure } from "../figures/Figure";
import { Section } from "../figures/Section";
import { useNarrow } from "../figures/useNarrow";
import { GoneFindings } from "./GoneFindings";

const useStyles = makeStyles({
  view: { flex: "1 1 0", minHeight: 0, overflowY: "auto" },
  note: { margin: 0, padding: "2px 12px 6px", lineHeight: "20px", overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px", padding: "4px 12px 12px" },
});

/** What is new, and what is gone, since a check that was remembered. */
export function SinceView() {
  const styles = useStyles();
  const { text, session, language } = usePane();
  const texts = SINCE_TEXTS[language];
  const hasTables = usePaneState((state) => (state.result?.tables.length ?? 0) > 0);
  const isStale = usePaneState((state) => statusOf(state) === "stale");
  const baseline = usePaneState(baselineOf);
  const comparison = usePaneState((state) => state.since.comparison);
  const field = useRef<HTMLInputElement>(null);
  const hasBaseline = !isEmpty(baseline);
  return (
    <main className={styles.view} aria-label={text.since.label}>
      <ErrorBar />
      {!hasTables ? (
        <p className={styles.note}>{texts.notes.noTable}</p>
      ) : hasBaseline ? (
        <>
          {isStale && <p className={styles.note}>{texts.notes.stale}</p>}
          {comparison !== null && <Compared comparison={comparison} />}
        </>
      ) : (
        <p className={styles.note}>{texts.nothing}</p>
      )}
      <div className={styles.actions}>
        {hasTables && (
          <Button appearance={hasBaseline ? "secondary" : "primary"} onClick={() => void session.since.remember()}>
            {hasBaseline ? texts.rememberAgain : texts.remember}
          </Button>
        )}
        {hasTables && (
          <>
            <Button onClick={() => field.current?.click()}>{texts.choose}</Button>
            <input
              ref={field}
              type="file"
              accept={KINDS.join(",")}
              hidden
              aria-label={texts.choose}
              onChange={({ currentTarget }) => {
                const [file] = currentTarget.files ?? [];
                if (file !== undefined) void session.since.load(file);
                // The same file may be chosen again once it was changed.
                currentTarget.value = "";
              }}
            />
          </>
        )}
        {hasBaseline && <Button onClick={() => void session.since.forget()}>{texts.forget}</Button>}
      </div>
      <p className={mergeClasses(styles.note, styles.quiet)}>
        {hasTables && !hasBaseline && texts.chooseHint}
        {texts.kept}
      </p>
    </main>
  );
}

function Compared({ comparison }: { comparison: Comparison }) {
  const styles = useStyles();
  const { text, language } = usePane();
  const texts = SINCE_TEXTS[language];
  const narrow = useNarrow();
  const columns = usePaneState((state) => state.columns);
  const accepted = usePaneState((state) => state.accepted);
  const figures = useMemo(() => sinceFigures(comparison, columns, accepted), [comparison, columns, accepted]);
  const { lostSheets, unknownSheets, unknownRules, notCheckedAgain, gone } = comparison;
  const notes = [
    ...comparison.with.map(({ on, file }) => texts.comparedWith(on, file)),
    ...(lostSheets.length > 0 ? [texts.notes.lostSheets(lostSheets)] : []),
    ...(unknownSheets.length > 0 ? [texts.notes.unknownSheets(unknownSheets)] : []),
    ...(unknownRules.length > 0 ? [texts.notes.unknownRules(unknownRules.map(text.ruleTitle))] : []),
    ...(notCheckedAgain > 0 ? [texts.notes.notCheckedAgain(notCheckedAgain)] : []),
  ];
  return (
    <>
      {notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
      {comparison.with.length > 0 && (
        <Section title={texts.figures.title}>
          {SINCE_KINDS.map((since) => (
            <Figure
              key={since}
              label={texts.figures[since]}
              number={texts.places(figures[since])}
              title={text.since.onlyTitle[since]}
              act={figures[since] === 0 ? undefined : () => narrow({ since })}
            />
          ))}
          <Figure label={texts.figures.gone} number={texts.places(gone.length)} />
        </Section>
      )}
      <GoneFindings gone={gone} />
    </>
  );
}
