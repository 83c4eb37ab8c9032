import { Button, Checkbox, makeStyles, Switch, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { LOOKED_TEXTS } from "../../../text/looked";
import { projectId } from "../../session/findings/project-id";
import { lookedProjects, type LookedProject } from "../../session/looked/projects";
import { usePane, usePaneState } from "../context";
import { ErrorBar } from "../ErrorBar";
import { LongList } from "../LongList";
import { projectLabel } from "../where";

const useStyles = makeStyles({
  view: { flex: "1 1 0", minHeight: 0, display: "flex", flexDirection: "column" },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 12px", padding: "2px 12px" },
  summary: { flex: "1 1 auto", margin: 0, lineHeight: "20px", fontVariantNumeric: "tabular-nums" },
  track: {
    height: "4px",
    margin: "4px 12px 0",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground5,
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  bar: {
    height: "100%",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorBrandBackground,
    "@media (forced-colors: active)": { backgroundColor: "CanvasText" },
  },
  switch: { alignSelf: "flex-start" },
  list: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  note: { margin: 0, padding: "6px 12px", lineHeight: "20px", color: tokens.colorNeutralForeground2 },
  kept: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, fontSize: tokens.fontSizeBase200 },
  row: { display: "flex", alignItems: "center", paddingRight: "12px", paddingLeft: "4px", minHeight: "36px" },
  name: {
    flex: 1,
    minWidth: 0,
    padding: "6px 4px",
    border: "none",
    background: "none",
    color: "inherit",
    font: "inherit",
    lineHeight: "20px",
    textAlign: "left",
    overflowWrap: "anywhere",
    cursor: "pointer",
    ":hover": { color: tokens.colorBrandForegroundLinkHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  again: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    color: tokens.colorBrandForeground1,
  },
  count: {
    flexShrink: 0,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
    whiteSpace: "nowrap",
  },
});

const ROW_HEIGHT = 36;

/** The projects of the tables that are open, and which of them have been looked at. */
export function LookedView() {
  const styles = useStyles();
  const { text, session, language } = usePane();
  const texts = LOOKED_TEXTS[language];
  const result = usePaneState((state) => state.result);
  const columns = usePaneState((state) => state.columns);
  const accepted = usePaneState((state) => state.accepted);
  const looked = usePaneState((state) => state.looked);
  const projects = useMemo(
    () => lookedProjects({ result, columns, accepted, looked }),
    [result, columns, accepted, looked],
  );
  const [onlyOpen, setOnlyOpen] = useState(false);
  const done = projects.filter(({ standing }) => standing === "looked").length;
  const shown = onlyOpen ? projects.filter(({ standing }) => standing !== "looked") : projects;
  return (
    <main className={styles.view} aria-label={text.looked.label}>
      <ErrorBar />
      {projects.length === 0 ? (
        <p className={styles.note}>{texts.noTable}</p>
      ) : (
        <>
          <div className={styles.head}>
            <p className={styles.summary} role="status">
              {texts.summary(done, projects.length)}
            </p>
            <Button size="small" title={text.looked.nextTitle} onClick={() => void session.looked.next()}>
              {text.looked.next}
            </Button>
          </div>
          <div className={styles.track} aria-hidden>
            <div className={styles.bar} style={{ width: `${(done / projects.length) * 100}%` }} />
          </div>
          <Switch
            className={styles.switch}
            label={texts.onlyOpen}
            checked={onlyOpen}
            onChange={(_, { checked }) => setOnlyOpen(checked)}
          />
          {shown.length === 0 && <p className={styles.note}>{texts.noneOpen}</p>}
          <LongList
            label={texts.list}
            className={styles.list}
            count={shown.length}
            keyOf={(index) => shown[index]?.key ?? String(index)}
            estimate={() => ROW_HEIGHT}
          >
            {(index) => {
              const one = shown[index];
              return one === undefined ? null : <ProjectRow one={one} />;
            }}
          </LongList>
          <p className={`${styles.note} ${styles.kept}`}>{texts.kept}</p>
        </>
      )}
    </main>
  );
}

function ProjectRow({ one: { project, open, standing } }: { one: LookedProject }) {
  const styles = useStyles();
  const { text, session, language } = usePane();
  const texts = LOOKED_TEXTS[language];
  const id = projectId(project);
  const label = projectLabel(project, text);
  return (
    <div className={styles.row}>
      <Checkbox
        checked={standing === "again" ? "mixed" : standing === "looked"}
        aria-label={texts.look(label)}
        onChange={() => session.looked.look(id, standing !== "looked")}
      />
      <button type="button" className={styles.name} lang="zh-CN" onClick={() => void session.looked.show(id)}>
        {label}
        {standing === "again" && (
          <span className={styles.again} lang={language === "zh" ? "zh-CN" : "en"}>
            {texts.again}
          </span>
        )}
      </button>
      <span className={styles.count}>{texts.findings(open)}</span>
    </div>
  );
}
