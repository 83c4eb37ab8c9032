import {
  Button,
  Link,
  makeStyles,
  mergeClasses,
  SearchBox,
  Select,
  ToggleButton,
  tokens,
} from "@fluentui/react-components";
import { useMemo, useRef } from "react";
import type { ProjectRef } from "../../check/finding";
import type { FindingList } from "../session/findings/list";
import { projectId } from "../session/findings/project-id";
import { lookedProjects } from "../session/looked/projects";
import { SINCE_KINDS } from "../session/since/standings";
import { usePane, usePaneState } from "./context";
import { SeverityToggles } from "./SeverityToggles";
import { projectLabel } from "./where";

/** Projects the list of the filter names; for the rest there is the search. */
const MOST_PROJECTS = 1000;

const useStyles = makeStyles({
  filters: { padding: "6px 12px 8px", display: "flex", flexDirection: "column", gap: "6px" },
  row: { display: "flex", gap: "6px", alignItems: "center" },
  narrow: { flex: "0 0 auto", minWidth: 0 },
  wide: { flex: "1 1 0", minWidth: 0, "& > select": { textOverflow: "ellipsis" } },
  line: { flexWrap: "wrap" },
  small: { minWidth: 0, minHeight: "26px", fontWeight: tokens.fontWeightRegular, fontVariantNumeric: "tabular-nums" },
  accepted: { fontSize: tokens.fontSizeBase200, fontVariantNumeric: "tabular-nums" },
  rule: { alignSelf: "flex-start", maxWidth: "100%", minHeight: "26px", fontWeight: tokens.fontWeightRegular },
  search: { flex: "1 1 0", minWidth: 0, maxWidth: "none" },
});

/** How many there are of each severity in what the other filters leave, and what of them is shown. */
export function Filters({ list }: { list: FindingList }) {
  const styles = useStyles();
  const { text, session } = usePane();
  const columns = usePaneState((state) => state.columns);
  const grouping = usePaneState((state) => state.grouping);
  const filter = usePaneState((state) => state.filter);
  const search = useRef<HTMLInputElement>(null);
  const result = usePaneState((state) => state.result);
  const { projects } = columns;
  const named = useMemo(() => projects.slice(0, MOST_PROJECTS), [projects]);
  // One that has no findings can be shown all the same.
  const other =
    filter.project === null || named.some((one) => projectId(one) === filter.project)
      ? undefined
      : result?.tables.flatMap((table) => table.projects).find((one) => projectId(one) === filter.project);
  // Up to a thousand: made again only when the projects change, not with each letter of a search.
  const options = useMemo(
    () => named.map((project) => <ProjectOption key={projectId(project)} project={project} />),
    [named],
  );
  return (
    <div className={styles.filters}>
      <SeverityToggles
        counts={list.counts}
        chosen={filter.severities}
        onToggle={(severity) => session.dispatch({ type: "severity-toggled", severity })}
      />
      <div className={styles.row}>
        <Select
          size="small"
          className={styles.narrow}
          aria-label={text.grouping.label}
          value={grouping}
          onChange={(_, { value }) =>
            session.dispatch({ type: "grouped", grouping: value === "project" ? "project" : "rule" })
          }
        >
          <option value="rule">{text.grouping.rule}</option>
          <option value="project">{text.grouping.project}</option>
        </Select>
        <Select
          size="small"
          className={styles.wide}
          aria-label={text.projectFilter.label}
          value={filter.project ?? ""}
          onChange={(_, { value }) =>
            session.dispatch({ type: "project-chosen", project: value === "" ? null : value })
          }
        >
          <option value="">{text.projectFilter.all}</option>
          {other !== undefined && <ProjectOption project={other} />}
          {options}
          {projects.length > named.length && (
            <option disabled>{text.projectFilter.more(projects.length - named.length)}</option>
          )}
        </Select>
        <SearchBox
          ref={search}
          size="small"
          className={styles.search}
          aria-label={text.search.label}
          placeholder={text.search.placeholder}
          dismiss={{ "aria-label": text.search.clear }}
          value={filter.search}
          onChange={(_, { value }) => session.dispatch({ type: "searched", search: value })}
        />
      </div>
      {filter.rule !== null && (
        <ToggleButton
          size="small"
          className={styles.rule}
          checked
          title={text.ruleFilter(text.ruleTitle(filter.rule))}
          onClick={() => {
            // The button goes away with what it stands for.
            search.current?.focus();
            session.dispatch({ type: "narrowed", filter: { ...filter, rule: null }, grouping });
          }}
        >
          {text.ruleTitle(filter.rule)}
          <span aria-hidden>&nbsp;✕</span>
        </ToggleButton>
      )}
      <ListLine list={list} />
    </div>
  );
}

function ProjectOption({ project }: { project: ProjectRef }) {
  const { text } = usePane();
  return <option value={projectId(project)}>{projectLabel(project, text)}</option>;
}

/** What else narrows the list, and what has been done with it: one line, and none where there is nothing to say. */
function ListLine({ list }: { list: FindingList }) {
  const styles = useStyles();
  const { text, session } = usePane();
  const { since, project } = usePaneState((state) => state.filter);
  const isCompared = usePaneState(({ since: { comparison } }) => (comparison?.with.length ?? 0) > 0);
  if (!isCompared && project === null && list.accepted === 0) return null;
  return (
    <div className={mergeClasses(styles.row, styles.line)}>
      {isCompared &&
        SINCE_KINDS.map((each) => {
          // What is new is asked for all the time; the others only where the view of the comparison leads to them.
          if (each !== "fresh" && each !== since) return null;
          return (
            <ToggleButton
              key={each}
              size="small"
              className={styles.small}
              checked={each === since}
              title={text.since.onlyTitle[each]}
              onClick={() => session.dispatch({ type: "only-since", since: each === since ? null : each })}
            >
              {text.since.only[each](list.since[each])}
            </ToggleButton>
          );
        })}
      {project !== null && <LookedButtons project={project} />}
      {list.accepted > 0 && (
        <Link
          as="button"
          className={styles.accepted}
          data-opens="accepted"
          onClick={() => session.dispatch({ type: "viewed", view: "accepted" })}
        >
          ✓ {text.accepted.shown(list.accepted)}
        </Link>
      )}
    </div>
  );
}

/** Of the project that is shown alone: that it has been looked at, and the way to the next that has not. */
function LookedButtons({ project }: { project: string }) {
  const styles = useStyles();
  const { text, session } = usePane();
  const result = usePaneState((state) => state.result);
  const columns = usePaneState((state) => state.columns);
  const accepted = usePaneState((state) => state.accepted);
  const looked = usePaneState((state) => state.looked);
  const isLooked = useMemo(() => {
    const projects = lookedProjects({ result, columns, accepted, looked });
    return projects.some((one) => projectId(one.project) === project && one.standing === "looked");
  }, [project, result, columns, accepted, looked]);
  return (
    <>
      <ToggleButton
        size="small"
        className={styles.small}
        checked={isLooked}
        title={text.looked.markTitle}
        onClick={() => session.looked.look(project, !isLooked)}
      >
        {text.looked.mark}
      </ToggleButton>
      <Button
        size="small"
        className={styles.small}
        title={text.looked.nextTitle}
        data-opens="looked"
        onClick={() => void session.looked.next()}
      >
        {text.looked.next}
      </Button>
    </>
  );
}
