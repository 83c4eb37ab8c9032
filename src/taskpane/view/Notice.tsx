import { Button } from "@fluentui/react-components";
import { expandedPlaces } from "../../editor/expand/places";
import { isFindingsList } from "../../report/list/tag";
import type { PaneText } from "../../text/pane";
import type { FindingList } from "../session/findings/list";
import { statusOf, type PaneState } from "../session/state/state";
import { usePane, usePaneState } from "./context";
import { useNoticeStyles } from "./notice-styles";
import { ExpandedNotice, OtherSheets, UnreadNotice } from "./parts";
import { useCommand } from "./useCommand";

export type NoticeKind = "idle" | "no-table" | "clean" | "all-accepted" | "no-match";

/** Which notice stands in place of the list; null where there are findings to show. */
export function noticeOf(state: PaneState, { count, accepted }: FindingList): NoticeKind | null {
  if (state.result === null) {
    const status = statusOf(state);
    return status === "idle" ? "idle" : null;
  }
  if (state.result.tables.length === 0) return "no-table";
  if (state.result.findings.length === 0) return "clean";
  if (count > 0) return null;
  return accepted === state.result.findings.length ? "all-accepted" : "no-match";
}

/** A plain word where there is nothing to list. */
export function Notice({ kind }: { kind: NoticeKind }) {
  const styles = useNoticeStyles();
  const { text, session } = usePane();
  const newTable = useCommand("newTable");
  const tables = usePaneState((state) => state.result?.tables);
  const found = usePaneState((state) => state.result?.findings.length ?? 0);
  const unread = usePaneState(({ result, snapshot }) => result?.unread.find(({ sheet }) => sheet === snapshot?.name));
  const snapshot = usePaneState((state) => state.snapshot);
  if (kind === "no-table" && snapshot !== null && expandedPlaces(snapshot) !== null)
    return <ExpandedNotice.View sheet={snapshot} />;
  const isList = kind === "no-table" && snapshot !== null && isFindingsList(snapshot);
  if (kind === "no-table" && unread !== undefined && !isList) return <UnreadNotice.View recognition={unread} />;
  const { title, body } = isList ? text.report.sheet : words(kind, tables ?? [], found, text);
  return (
    <div className={styles.notice}>
      <h2 className={styles.title}>{title}</h2>
      {body !== "" && <p className={styles.body}>{body}</p>}
      {kind === "no-match" && (
        <Button onClick={() => session.dispatch({ type: "filters-cleared" })}>{text.clearFilters}</Button>
      )}
      {kind === "no-table" && (
        <>
          {!isList && <Button onClick={newTable.onClick}>{newTable.label}</Button>}
          <OtherSheets.View />
        </>
      )}
    </div>
  );
}

function words(
  kind: NoticeKind,
  tables: NonNullable<PaneState["result"]>["tables"],
  found: number,
  text: PaneText,
): { title: string; body: string } {
  switch (kind) {
    case "idle":
      return { title: text.idle.title, body: text.idle.what };
    case "no-table":
      return { title: text.noTable.title, body: text.noTable.lookedFor };
    case "no-match":
      return { title: text.noMatch, body: "" };
    case "all-accepted":
      return { title: text.accepted.allAccepted.title, body: text.accepted.allAccepted.body(found) };
    case "clean": {
      const sum = (of: (table: (typeof tables)[number]) => number): number =>
        tables.reduce((all, table) => all + of(table), 0);
      return {
        title: text.clean.title,
        body: text.clean.checked(
          sum((table) => table.projects.length),
          sum((table) => table.indicators),
          sum((table) => table.sums),
          Math.max(0, ...tables.map((table) => table.rules)),
        ),
      };
    }
  }
}
