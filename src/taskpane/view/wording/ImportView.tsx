import { Button, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useMemo, useState } from "react";
import type { WordingConflict } from "../../../check/wording/compare";
import type { WordingEntry } from "../../../check/wording/entry";
import type { WordingProblem } from "../../../check/wording/problem";
import { foldName } from "../../../check/wording/shape";
import { wordingProblem } from "../../../text/wording";
import type { LibraryPage } from "../../session/library/types";
import { isNoChange, LONGEST_KEPT, mergeChange } from "../../session/library/import";
import { usePane, usePaneState } from "../context";
import { ConflictCard } from "./ConflictCard";
import { Page } from "./Page";
import { LongList } from "../LongList";
import { entryLine } from "./words";

const useStyles = makeStyles({
  summary: { margin: 0, padding: "0 12px 8px", lineHeight: "20px", flexShrink: 0, fontVariantNumeric: "tabular-nums" },
  list: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  heading: {
    display: "flex",
    alignItems: "center",
    gap: "6px",
    width: "100%",
    minHeight: "32px",
    padding: "0 12px 0 8px",
    border: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  all: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "6px", padding: "6px 12px" },
  taken: { flex: "1 1 auto", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  line: {
    padding: "5px 12px 6px 26px",
    lineHeight: "20px",
    overflowWrap: "anywhere",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: "18px", color: tokens.colorNeutralForeground3 },
  sides: { marginLeft: "-8px" },
  bar: { flexShrink: 0, padding: "8px 12px", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  will: {
    margin: "0 0 6px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    color: tokens.colorNeutralForeground2,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

type Part = "conflicts" | "problems" | "fresh" | "same";

type Row =
  | { readonly kind: "heading"; readonly part: Part; readonly count: number }
  | { readonly kind: "all" }
  | { readonly kind: "conflict"; readonly conflict: WordingConflict }
  | { readonly kind: "problem"; readonly problem: WordingProblem }
  | { readonly kind: "entry"; readonly entry: WordingEntry; readonly part: Part };

const HEIGHTS: Readonly<Record<Row["kind"], number>> = { heading: 33, all: 40, conflict: 128, problem: 52, entry: 50 };

/** What a file would bring, before anything of it is kept. */
export function ImportView({ page }: { page: Extract<LibraryPage, { kind: "import" }> }) {
  const styles = useStyles();
  const { text, session, language } = usePane();
  const wording = usePaneState((state) => state.choices.wording);
  const categories = usePaneState((state) => state.choices.check.profile.categories);
  const { read, sides } = page;
  const { comparison, reading, replace } = read;
  const [open, setOpen] = useState<ReadonlySet<Part>>(new Set(["conflicts", "problems"]));
  const problems = useMemo(() => [...reading.problems, ...comparison.problems], [reading, comparison]);
  const parts = useMemo(
    (): Readonly<Record<Part, readonly Row[]>> => ({
      conflicts: [
        ...(comparison.conflicts.length > 1 ? [{ kind: "all" } as const] : []),
        ...comparison.conflicts.map((conflict) => ({ kind: "conflict", conflict }) as const),
      ],
      problems: problems.map((problem) => ({ kind: "problem", problem })),
      fresh: comparison.onlyRight.map((entry) => ({ kind: "entry", entry, part: "fresh" })),
      same: comparison.same.map((entry) => ({ kind: "entry", entry, part: "same" })),
    }),
    [comparison, problems],
  );
  const counts: Readonly<Record<Part, number>> = {
    conflicts: comparison.conflicts.length,
    problems: problems.length,
    fresh: comparison.onlyRight.length,
    same: comparison.same.length,
  };
  const rows = useMemo(
    () =>
      (["conflicts", "problems", "fresh", "same"] as const).flatMap((part): readonly Row[] => {
        const count = parts[part].filter(({ kind }) => kind !== "all").length;
        if (count === 0) return [];
        const heading = { kind: "heading", part, count } as const;
        return open.has(part) ? [heading, ...parts[part]] : [heading];
      }),
    [parts, open],
  );
  const merge = useMemo(() => mergeChange(read, wording, sides), [read, wording, sides]);
  const words = text.wording.import;
  const names = comparison.conflicts.map(({ name }) => name);
  const taken = names.filter((name) => sides.get(foldName(name)) === "right").length;
  const toggle = (part: Part): void => {
    const next = new Set(open);
    if (!next.delete(part)) next.add(part);
    setOpen(next);
  };
  const isEmpty = reading.entries.length === 0;
  const canMerge = merge !== null && !isNoChange(merge);
  const canReplace = !isEmpty && replace !== null && !isNoChange(replace) && wording.workbook.entries.length > 0;
  return (
    <Page title={words.title(read.from)} onBack={() => session.library.close()}>
      <p className={styles.summary}>
        {isEmpty
          ? words.nothing
          : [
              words.entries(reading.entries.length),
              ...(["fresh", "same", "conflicts"] as const)
                .filter((part) => counts[part] > 0)
                .map((part) => words[part](counts[part])),
            ].join(" · ")}
      </p>
      <LongList
        label={words.list}
        className={styles.list}
        count={rows.length}
        keyOf={(index) => keyOf(rows[index], index)}
        estimate={(index) => HEIGHTS[rows[index]?.kind ?? "entry"]}
      >
        {(index) => {
          const row = rows[index];
          return row === undefined ? null : rowOf(row);
        }}
      </LongList>
      <div className={styles.bar}>
        <p className={styles.will}>
          {merge === null ? words.tooLong(LONGEST_KEPT) : words.mergeTo(merge.added, merge.changed)}
          {replace !== null && canReplace && ` ${words.replaceTo(replace.added, replace.changed, replace.removed)}`}
        </p>
        <div className={styles.buttons}>
          <Button
            appearance="primary"
            disabledFocusable={!canMerge}
            onClick={() => {
              if (canMerge) void session.library.take("merge");
            }}
          >
            {words.merge}
          </Button>
          {canReplace && <Button onClick={() => void session.library.take("replace")}>{words.replace}</Button>}
          <Button appearance="subtle" onClick={() => session.library.close()}>
            {words.cancel}
          </Button>
        </div>
      </div>
    </Page>
  );

  function rowOf(row: Row) {
    switch (row.kind) {
      case "heading":
        return (
          <button
            type="button"
            className={styles.heading}
            aria-expanded={open.has(row.part)}
            onClick={() => toggle(row.part)}
          >
            {open.has(row.part) ? <ChevronDownRegular aria-hidden /> : <ChevronRightRegular aria-hidden />}
            {words[row.part](row.count)}
          </button>
        );
      case "all":
        return (
          <div className={styles.all} role="group" aria-label={words.all}>
            <span className={styles.taken}>{words.chosen(taken, names.length)}</span>
            <Button size="small" onClick={() => session.library.choose(names, "left")}>
              {words.keepAll}
            </Button>
            <Button size="small" onClick={() => session.library.choose(names, "right")}>
              {words.takeAll}
            </Button>
          </div>
        );
      case "conflict": {
        const { name } = row.conflict;
        return (
          <ConflictCard conflict={row.conflict} categories={categories} left={words.left} right={words.right}>
            <RadioGroup
              className={styles.sides}
              layout="horizontal"
              aria-label={words.which(name)}
              value={sides.get(foldName(name)) ?? "left"}
              onChange={(_, { value }) => session.library.choose([name], value === "right" ? "right" : "left")}
            >
              <Radio value="left" label={words.keep} />
              <Radio value="right" label={words.take} />
            </RadioGroup>
          </ConflictCard>
        );
      }
      case "problem":
        return <div className={styles.line}>{wordingProblem(row.problem, language)}</div>;
      case "entry":
        return (
          <div className={styles.line} lang="zh-CN">
            {row.entry.name}
            <div className={styles.small}>{entryLine(row.entry, categories, text)}</div>
          </div>
        );
    }
  }
}

function keyOf(row: Row | undefined, index: number): string {
  switch (row?.kind) {
    case "heading":
      return `heading ${row.part}`;
    case "conflict":
      return `conflict ${row.conflict.name}`;
    case "entry":
      return `${row.part} ${row.entry.name}`;
    default:
      return `${row?.kind ?? ""} ${index}`;
  }
}
