import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useDeferredValue, useEffect, useId, useMemo, useRef, useState, type RefObject } from "react";
import { cellText } from "../../../check/sheet/snapshot";
import type { PrintedCell } from "../../../editor/print";
import type { Draft } from "../../../editor/types";
import { cellOf } from "../../session/places";
import { printedOf } from "../../session/editing/printed";
import { usePane, usePaneState } from "../context";
import { excerpt } from "../../../text/excerpt";
import { Excerpt } from "../Excerpt";
import { changedStretches } from "./changed";
import { cellLabel } from "./places";

const useStyles = makeStyles({
  preview: { flexShrink: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, padding: "2px 12px 0 4px" },
  line: { display: "flex", alignItems: "center", gap: "4px", minHeight: "28px" },
  title: { minWidth: 0, paddingLeft: "4px", fontWeight: tokens.fontWeightSemibold },
  length: {
    flex: 1,
    textAlign: "right",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: "tabular-nums",
  },
  over: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  cells: {
    maxHeight: "76px",
    overflowY: "auto",
    margin: "0 0 4px 8px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
  },
  cell: { display: "flex", gap: "8px", padding: "1px 0" },
  address: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** The share of what a cell holds from which on its length is told. */
const NEARLY = 0.9;

/** Cells shown at first, and added by each click. */
const STEP = 20;

/** What the cells would say, with the characters marked that are not those in the sheet. */
export function CellPreview() {
  const styles = useStyles();
  const { text } = usePane();
  const words = text.editor.preview;
  const [isFolded, setFolded] = useState(false);
  const [shown, setShown] = useState(STEP);
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  // Typing goes before showing what comes of it.
  const draft = useDeferredValue(usePaneState((state) => state.editing.open?.history.now ?? null));
  const sheets = usePaneState((state) => state.sheets);
  useMarkInView(list, draft);
  if (draft === null) return null;
  const { cells, length, most } = printedOf(draft, sheets);
  const isPacked = draft.form.kind === "packed";
  const changed = cells.filter(({ isChanged }) => isChanged);
  const listed = isPacked ? cells : changed;
  const isNearlyFull = isPacked && length > NEARLY * most;
  return (
    <section className={styles.preview} aria-label={words.title}>
      <div className={styles.line}>
        <Button
          size="small"
          appearance="transparent"
          className={styles.title}
          icon={isFolded ? <ChevronRightRegular /> : <ChevronDownRegular />}
          aria-expanded={!isFolded}
          aria-controls={id}
          onClick={() => setFolded(!isFolded)}
        >
          {isPacked ? words.title : words.cellsTitle(changed.length)}
        </Button>
        <span className={styles.length}>
          {changed.length === 0 ? `${words.same}${isNearlyFull ? " · " : ""}` : ""}
          {isNearlyFull && (
            <span className={length > most ? styles.over : undefined}>{words.length(length, most)}</span>
          )}
        </span>
      </div>
      <div id={id} hidden={isFolded}>
        {!isFolded && listed.length > 0 && (
          <div ref={list} className={styles.cells} tabIndex={0} role="group" aria-label={words.title}>
            {listed.slice(0, shown).map((cell) => (
              <Cell key={`${cell.sheet} ${cell.row} ${cell.column}`} cell={cell} isAlone={listed.length === 1} />
            ))}
            {listed.length > shown && (
              <Button size="small" appearance="subtle" onClick={() => setShown(shown + STEP)}>
                {words.more(listed.length - shown)}
              </Button>
            )}
          </div>
        )}
      </div>
    </section>
  );
}

/** Brings the mark into view that has just changed; it is never scrolled while nothing does. */
function useMarkInView(list: RefObject<HTMLElement | null>, draft: Draft | null): void {
  const before = useRef<readonly string[]>([]);
  useEffect(() => {
    const scroller = list.current;
    if (scroller === null) return;
    const marks = [...scroller.querySelectorAll("mark")];
    const texts = marks.map(({ textContent }) => textContent);
    const changed = texts.findIndex((text, index) => text !== before.current[index]);
    before.current = texts;
    const mark = marks[changed];
    if (mark !== undefined) bringIntoView(mark, scroller);
  }, [list, draft]);
}

/** Scrolls the list and nothing around it. */
function bringIntoView(mark: Element, scroller: HTMLElement): void {
  const [to, from] = [mark.getBoundingClientRect(), scroller.getBoundingClientRect()];
  if (to.top < from.top || to.bottom > from.bottom) scroller.scrollTop += to.top - from.top - MARGIN;
}

/** Of the cells' list above a mark that is brought into view: a line. */
const MARGIN = 18;

const ALL = { context: Infinity, longest: Infinity, most: Infinity };

function Cell({ cell, isAlone }: { cell: PrintedCell; isAlone: boolean }) {
  const styles = useStyles();
  const { text } = usePane();
  const sheets = usePaneState((state) => state.sheets);
  const at = cellOf(sheets, cell);
  const before = at === null ? "" : cellText(at.sheet, at.row, at.column);
  const stretches = useMemo(() => changedStretches(before, cell.text), [before, cell.text]);
  return (
    <div className={styles.cell}>
      {!isAlone && <span className={styles.address}>{cellLabel(cell, sheets)}</span>}
      {cell.text === "" ? (
        <span className={styles.quiet}>{text.editor.preview.empty}</span>
      ) : (
        <Excerpt tone="after" pieces={excerpt(cell.text, stretches.length === 0 ? [START] : stretches, ALL)} />
      )}
    </div>
  );
}

/** An excerpt is around something. */
const START = { start: 0, end: 0 };
