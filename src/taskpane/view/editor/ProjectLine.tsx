import { placeOfProject } from "../../../check/finding";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronLeftRegular } from "@fluentui/react-icons/svg/chevron-left";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { cardsOf } from "../../../editor/types";
import { usePane, usePaneState } from "../context";
import { addressOf, columnToGoTo, projectTitle, projectsOf } from "./places";

const useStyles = makeStyles({
  lines: { flexShrink: 0, padding: "0 4px 4px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  project: { display: "flex", alignItems: "center", gap: "2px", minHeight: "32px" },
  name: {
    flex: 1,
    minWidth: 0,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    textAlign: "center",
  },
  step: { minWidth: "32px", flexShrink: 0 },
  figures: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: "8px",
    padding: "0 8px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: "tabular-nums",
  },
  counts: { flex: 1 },
  cell: { overflowWrap: "anywhere" },
});

/** Which project is open, how it stands and in which cell, with the way to the one before and the one after. */
export function ProjectLine() {
  const styles = useStyles();
  const { text, session } = usePane();
  const words = text.editor;
  const open = usePaneState((state) => state.editing.open);
  const result = usePaneState((state) => state.result);
  const sheets = usePaneState((state) => state.sheets);
  const selection = usePaneState((state) => state.selection);
  const isUnwritten = usePaneState(
    ({ editing }) =>
      editing.open !== null &&
      editing.unwritten.some((draft) => draft === editing.open?.history.now || draft === editing.open?.conflict),
  );
  if (open === null) return null;
  const { owner } = open.fresh;
  const projects = projectsOf(result);
  const at = projects.findIndex((project) => placeOfProject(project) === placeOfProject(owner));
  const step = (by: number) => {
    const project = at < 0 ? undefined : projects[at + by];
    return {
      "aria-label": by < 0 ? words.previous : words.next,
      disabledFocusable: project === undefined,
      onClick: () => {
        if (project === undefined) return;
        const column = columnToGoTo(open.fresh, project, selection);
        void session.goTo({ sheet: project.sheet, row: project.row, column });
      },
    };
  };
  const name = projectTitle(owner, words);
  const count = open.found?.findings.length ?? null;
  return (
    <div className={styles.lines}>
      <div className={styles.project}>
        <Button appearance="subtle" className={styles.step} icon={<ChevronLeftRegular />} {...step(-1)} />
        <h2 className={styles.name} title={name} lang="zh-CN">
          {name}
        </h2>
        <Button
          appearance="subtle"
          className={styles.step}
          icon={<ChevronRightRegular />}
          data-editor-start
          {...step(1)}
        />
      </div>
      <div className={styles.figures}>
        <span className={styles.counts}>
          {[
            words.indicators(cardsOf(open.history.now).length),
            ...(count === null ? [] : [count === 0 ? words.noFindings : words.findings(count)]),
            ...(isUnwritten ? [words.unwritten] : []),
          ].join(" · ")}
        </span>
        <span className={styles.cell}>{addressOf(open.fresh, sheets, words)}</span>
      </div>
    </div>
  );
}
