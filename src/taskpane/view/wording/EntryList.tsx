import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Fragment, memo, useEffect, useRef, type KeyboardEvent } from "react";
import type { Categories } from "../../../check/standard/profile";
import { foldName } from "../../../check/wording/shape";
import type { ShownEntry } from "../../session/library/list";
import { usePane, usePaneState } from "../context";
import { StatusMark } from "./StatusMark";
import { LongList } from "../LongList";
import { entryLine } from "./words";

const useStyles = makeStyles({
  list: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  row: {
    display: "flex",
    flexDirection: "column",
    gap: "1px",
    width: "100%",
    padding: "6px 12px 7px",
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
  head: { display: "flex", alignItems: "center", gap: "6px", minWidth: 0, width: "100%" },
  name: { flex: 1, minWidth: 0, lineHeight: "20px", overflowWrap: "anywhere" },
  retired: { color: tokens.colorNeutralForeground3, textDecorationLine: "line-through" },
  small: {
    paddingLeft: "22px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    color: tokens.colorNeutralForeground3,
    overflowWrap: "anywhere",
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: "2",
    overflow: "hidden",
  },
  origin: { flexShrink: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  found: {
    backgroundColor: "transparent",
    color: "inherit",
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: "underline",
  },
});

/** Rows a page key moves by. */
const PAGE = 10;
const ROW_HEIGHT = 54;

/** The entries, worked through by mouse or keyboard; Enter opens one. */
export function EntryList({ entries }: { entries: readonly ShownEntry[] }) {
  const styles = useStyles();
  const { text, session } = usePane();
  const active = usePaneState((state) => state.library.active);
  const categories = usePaneState((state) => state.choices.check.profile.categories);
  const at = Math.max(
    0,
    entries.findIndex(({ entry }) => foldName(entry.name) === active),
  );
  const list = useRef<HTMLDivElement>(null);
  const focused = useRef(false);
  useEffect(() => {
    if (focused.current)
      list.current?.querySelector<HTMLElement>(`[data-index="${at}"] button`)?.focus({ preventScroll: true });
  }, [at]);
  const move = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const to: Readonly<Record<string, number>> = {
      ...{ ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + PAGE, PageUp: at - PAGE },
      ...{ Home: 0, End: entries.length - 1 },
    };
    const next = to[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const entry = entries[Math.max(0, Math.min(entries.length - 1, next))]?.entry;
    if (entry !== undefined) session.library.move(entry.name);
  };
  return (
    <div
      ref={list}
      style={{ display: "contents" }}
      onFocus={() => (focused.current = true)}
      onBlur={(event) => {
        if (event.relatedTarget !== null && !event.currentTarget.contains(event.relatedTarget)) focused.current = false;
      }}
    >
      <LongList
        label={text.wording.list}
        className={styles.list}
        count={entries.length}
        keyOf={(index) => entries[index]?.entry.name ?? String(index)}
        estimate={() => ROW_HEIGHT}
        active={active === null ? -1 : at}
        onKeyDown={move}
      >
        {(index) => {
          const shown = entries[index];
          return shown === undefined ? null : (
            <EntryRow shown={shown} categories={categories} isActive={index === at} />
          );
        }}
      </LongList>
    </div>
  );
}

interface EntryRowProps {
  readonly shown: ShownEntry;
  readonly categories: Categories;
  /** Whether the keyboard is on it. */
  readonly isActive: boolean;
}

const EntryRow = memo(function EntryRow({ shown, categories, isActive }: EntryRowProps) {
  const styles = useStyles();
  const { text, session } = usePane();
  const { entry, origin, ranges, synonym } = shown;
  const words = text.wording;
  const synonyms = words.synonymsOf(entry.synonyms.join("、"));
  return (
    <button
      type="button"
      className={styles.row}
      tabIndex={isActive ? 0 : -1}
      onFocus={() => session.library.move(entry.name)}
      onClick={() => session.library.open(entry)}
    >
      <span className={styles.head}>
        <StatusMark status={entry.status} />
        <span className={mergeClasses(styles.name, entry.status === "retired" && styles.retired)} lang="zh-CN">
          {synonym === null ? <Found text={entry.name} ranges={ranges} /> : entry.name}
        </span>
        <span className={styles.origin} title={words.origins[origin]}>
          {words.shortOrigins[origin]}
        </span>
      </span>
      <span className={styles.small} lang="zh-CN">
        {entryLine(entry, categories, text)}
      </span>
      {entry.synonyms.length > 0 && (
        <span className={styles.small} lang="zh-CN">
          {synonym === null ? (
            synonyms
          ) : (
            <>
              {/* What it was found by comes first, so that it is seen. */}
              {words.synonymsOf("")}
              <Found text={synonym} ranges={ranges} />
              {entry.synonyms.filter((one) => one !== synonym).map((one) => `、${one}`)}
            </>
          )}
        </span>
      )}
    </button>
  );
});

/** A text with the characters marked that were found in it. */
function Found({ text, ranges }: { text: string; ranges: ShownEntry["ranges"] }) {
  const styles = useStyles();
  return (
    <>
      {ranges.map(({ start, end }, index) => (
        <Fragment key={index}>
          {text.slice(ranges[index - 1]?.end ?? 0, start)}
          <mark className={styles.found}>{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(ranges.at(-1)?.end ?? 0)}
    </>
  );
}
