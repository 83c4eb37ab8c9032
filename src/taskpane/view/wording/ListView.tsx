import { Button, Link, makeStyles, mergeClasses, SearchBox, Select, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { ArrowImportRegular } from "@fluentui/react-icons/svg/arrow-import";
import { useDeferredValue, useMemo } from "react";
import { STATUSES } from "../../../check/wording/schema";
import { categoryText } from "../../../wording/values";
import { mayKeepWording, type PaneWording } from "../../session/choices";
import { createLibrarySearch, libraryEntries } from "../../session/library/list";
import { WHOLE_LIBRARY } from "../../session/library/filter";
import { usePane, usePaneState } from "../context";
import { useNoticeStyles } from "../notice-styles";
import { EntryList } from "./EntryList";
import { useLibraryFile } from "./files";
import { LibraryMenu } from "./LibraryMenu";
import { UnifyEntry } from "./unify/UnifyEntry";

const useStyles = makeStyles({
  tools: { padding: "6px 12px 4px", display: "flex", flexDirection: "column", gap: "6px", flexShrink: 0 },
  row: { display: "flex", gap: "6px", alignItems: "center" },
  search: { flex: "1 1 0", minWidth: 0, maxWidth: "none" },
  filter: { flex: "1 1 0", minWidth: 0, "& > select": { textOverflow: "ellipsis" } },
  line: {
    display: "flex",
    gap: "10px",
    minHeight: "20px",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
  link: { fontSize: tokens.fontSizeBase200 },
  last: { marginLeft: "auto" },
  hint: { margin: 0, padding: "0 12px 6px", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  kinds: { marginTop: "8px" },
  before: { marginBottom: 0 },
  // It has the inset of a line of the view, and stands in one that has its own.
  entry: { margin: "0 -12px 8px" },
  ways: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** Things of the library that somebody should look at. */
export const concernsOf = ({ office, workbook, resolved }: PaneWording): number =>
  office.problems.length + workbook.problems.length + resolved.problems.length + resolved.conflicts.length;

/** All entries, what of them is shown, and what can be done with the library. */
export function ListView() {
  const styles = useStyles();
  const notice = useNoticeStyles();
  const { text, session } = usePane();
  const wording = usePaneState((state) => state.choices.wording);
  const filter = usePaneState((state) => state.library.filter);
  const categories = usePaneState((state) => state.choices.check.profile.categories);
  const canKeep = usePaneState(({ choices }) => mayKeepWording(choices));
  const file = useLibraryFile();
  const library = useMemo(() => createLibrarySearch(libraryEntries(wording)), [wording]);
  // Typing goes on while a long library is searched.
  const wanted = useDeferredValue(filter);
  const shown = useMemo(() => library.show(wanted), [library, wanted]);
  const words = text.wording;
  const all = library.entries.length;
  const concerns = concernsOf(wording);
  const add = (
    <Button
      size={all === 0 ? "medium" : "small"}
      icon={<AddRegular />}
      disabled={!canKeep}
      data-library="entry"
      onClick={() => session.library.open(null)}
    >
      {words.add}
    </Button>
  );
  const unify = (): void => session.dispatch({ type: "viewed", view: "unify" });
  const look = concerns > 0 && (
    <Link as="button" className={styles.link} data-library="differences" onClick={() => session.library.compare()}>
      {words.compare(concerns)}
    </Link>
  );
  if (all === 0)
    return (
      <div className={notice.notice}>
        <h2 className={notice.title}>{words.empty.title}</h2>
        <p className={notice.body}>{canKeep ? words.empty.what : words.locked}</p>
        <div className={styles.ways}>
          <Button icon={<ArrowImportRegular />} disabled={!canKeep} data-library="library" onClick={file.choose}>
            {words.importFile}
          </Button>
          {add}
        </div>
        <p className={mergeClasses(notice.body, styles.kinds)}>{words.empty.kinds}</p>
        <p className={mergeClasses(notice.body, styles.before)}>{words.empty.fromTable}</p>
        <div className={styles.entry}>
          <UnifyEntry />
        </div>
        {look}
        {file.input}
      </div>
    );
  return (
    <>
      <div className={styles.tools}>
        <div className={styles.row}>
          <SearchBox
            size="small"
            className={styles.search}
            aria-label={words.search.label}
            placeholder={words.search.placeholder}
            dismiss={{ "aria-label": text.search.clear }}
            value={filter.search}
            onChange={(_, { value }) => session.library.filter({ search: value })}
          />
          {add}
          <LibraryMenu entries={library.entries} canKeep={canKeep} onImport={file.choose} />
        </div>
        <div className={styles.row}>
          <Select
            size="small"
            className={styles.filter}
            aria-label={words.categoryFilter.label}
            value={filter.category ?? "all"}
            onChange={(_, { value }) => session.library.filter({ category: value === "all" ? null : value })}
          >
            <option value="all">{words.categoryFilter.all}</option>
            {categories.level2.map(({ code }) => (
              <option key={code} value={code}>
                {categoryText(code, categories)}
              </option>
            ))}
            <option value="">{words.noCategory}</option>
          </Select>
          <Select
            size="small"
            className={styles.filter}
            aria-label={words.statusFilter.label}
            value={filter.status ?? "all"}
            onChange={(_, { value }) =>
              session.library.filter({ status: STATUSES.find((status) => status === value) ?? null })
            }
          >
            <option value="all">{words.statusFilter.all}</option>
            {STATUSES.map((status) => (
              <option key={status} value={status}>
                {words.statuses[status]}
              </option>
            ))}
          </Select>
        </div>
        <div className={styles.line}>
          <span>{words.shown(shown.length, all)}</span>
          {look}
          <Link as="button" className={mergeClasses(styles.link, styles.last)} data-opens="unify" onClick={unify}>
            {text.unify.open}
          </Link>
        </div>
      </div>
      {!canKeep && <p className={styles.hint}>{words.locked}</p>}
      {shown.length === 0 ? (
        <div className={notice.notice}>
          <p className={notice.body}>{words.noMatch}</p>
          <Button onClick={() => session.library.filter(WHOLE_LIBRARY)}>{words.clearFilters}</Button>
        </div>
      ) : (
        <EntryList entries={shown} />
      )}
      {file.input}
    </>
  );
}
