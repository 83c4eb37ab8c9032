import { Button, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { TableSummary } from "../../check/result";
import { basisTexts } from "../../text/basis";
import type { Language } from "../../text/language";
import type { PaneText } from "../../text/pane";
import { layoutName } from "../../text/layout-names";
import { isChecking, isWriting, type Work } from "../session/state/acting";
import { isTooLong, LIVE_ROWS, statusOf } from "../session/state/state";
import { useDelayed } from "./useDelayed";
import { usePane, usePaneState } from "./context";
import { SeverityMark } from "./SeverityMark";
import { TableFacts } from "./TableFacts";
import { useCommand } from "./useCommand";

/** What is over sooner shows no progress. */
export const PATIENCE = 300;

const useStyles = makeStyles({
  lines: { padding: "2px 12px 8px", lineHeight: "20px" },
  line: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: "8px", minHeight: "24px" },
  name: { whiteSpace: "nowrap", overflow: "hidden", textOverflow: "ellipsis" },
  link: { flexShrink: 0, fontSize: tokens.fontSizeBase200 },
  quiet: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
    whiteSpace: "nowrap",
    overflow: "hidden",
    textOverflow: "ellipsis",
  },
  basis: { fontSize: "inherit" },
  status: { fontSize: tokens.fontSizeBase200, whiteSpace: "nowrap", flexShrink: 0 },
  current: { color: tokens.colorStatusSuccessForeground1 },
  stale: { color: tokens.colorStatusWarningForeground1 },
  error: { color: tokens.colorNeutralForeground1, display: "flex", alignItems: "center", gap: "4px" },
  idle: { color: tokens.colorNeutralForeground3 },
  stop: { minWidth: 0 },
});

const TONE = { current: "current", stale: "stale", error: "error" } as const;
const SIGN = { current: "✓ ", stale: "↻ ", error: "" } as const;

/** The table that was recognised, its figures, and how far the result can be relied on. */
export function TableLine() {
  const styles = useStyles();
  const { text, session, language } = usePane();
  const stop = useCommand("stop");
  const settings = useCommand("settings");
  const result = usePaneState((state) => state.result);
  const profile = usePaneState((state) => state.choices.resolved.profile);
  const sheet = usePaneState((state) => state.snapshot?.name ?? "");
  const work = usePaneState((state) => state.work);
  // A short check leaves the line as it was: what it said stays true until the answer is there.
  const settled = usePaneState((state) => statusOf({ ...state, work: null }));
  const slow = useDelayed(work !== null, PATIENCE);
  const isTooLongToBeLive = usePaneState((state) => state.live === null && isTooLong(state));
  const tables = result?.tables ?? [];
  const tone = settled in TONE ? TONE[settled as keyof typeof TONE] : "idle";
  const sign = settled in SIGN ? SIGN[settled as keyof typeof SIGN] : "";
  return (
    <div className={styles.lines}>
      <div className={styles.line}>
        <span className={styles.name}>{tables.length === 0 ? sheet : nameLine(tables, text, language)}</span>
        {tables.some(({ layout }) => layout === "mapped") && (
          <Link
            as="button"
            className={styles.link}
            data-opens="mapping"
            onClick={() => session.dispatch({ type: "viewed", view: "mapping" })}
          >
            {text.mapping.change}
          </Link>
        )}
      </div>
      <div className={styles.line}>
        {slow && work !== null ? (
          <>
            <span className={styles.quiet}>{workLine(work, text)}</span>
            {(isChecking({ work }) || (isWriting(work) && work.all > 0)) && (
              <Button size="small" appearance="outline" className={styles.stop} onClick={stop.onClick}>
                {stop.label}
              </Button>
            )}
          </>
        ) : (
          <>
            <span className={styles.quiet}>
              {tables.length > 0 && (
                <Link as="button" className={styles.basis} data-opens="settings" onClick={settings.onClick}>
                  {basisTexts(tables, profile, language)}
                </Link>
              )}
            </span>
            <span className={mergeClasses(styles.status, styles[tone])}>
              {settled === "error" && <SeverityMark severity="error" silent />}
              {settled === "checking" ? null : `${sign}${text.status[settled]}`}
            </span>
          </>
        )}
      </div>
      {settled === "stale" && isTooLongToBeLive && (
        <div className={styles.line}>
          <span className={styles.quiet}>{text.notLive(LIVE_ROWS)}</span>
          <Link as="button" className={styles.link} onClick={() => session.setLive(true)}>
            {text.makeLive}
          </Link>
        </div>
      )}
      <TableFacts />
    </div>
  );
}

function nameLine(tables: readonly TableSummary[], text: PaneText, language: Language): string {
  const first = tables[0];
  if (first === undefined) return "";
  const projects = tables.reduce((sum, table) => sum + table.projects.length, 0);
  const sheets = new Set(tables.flatMap((table) => table.sheets)).size;
  return [
    layoutName(first.layout, language),
    ...(tables.length > 1 ? [text.moreTables(tables.length)] : []),
    text.projects(projects),
    ...(sheets > 1 ? [text.sheets(sheets)] : []),
  ].join(" · ");
}

function workLine(work: Work, text: PaneText): string {
  const { phase, done, all, perSecond = 0 } = work;
  switch (phase) {
    case "sheets":
      return text.sheetActions.working;
    case "preparing":
      return text.preparing;
    case "reading":
    case "checking":
      return text[phase](done, all);
    case "fixing":
    case "undoing":
    case "writing":
      return all === 0 ? text[phase] : `${text[phase]} ${text.cellsDone(done, all, perSecond)}`;
  }
}
