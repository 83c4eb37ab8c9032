import { placeOfProject } from "../../../check/finding";
import { makeStyles } from "@fluentui/react-components";
import { useEffect, useRef, type KeyboardEvent, type RefObject } from "react";
import { commandFor } from "../../commands/command";
import { usePane, usePaneState } from "../context";
import { EDITOR_COMMANDS } from "./commands";
import { ErrorBar } from "../ErrorBar";
import { ProgressLine } from "../ProgressLine";
import { CardList } from "./cards/CardList";
import { CellPreview } from "./CellPreview";
import { Conflict } from "./Conflict";
import { DraftList } from "./DraftList";
import { focusStart } from "./focus";
import { NotKept } from "./NotKept";
import { NothingOpen } from "./NothingOpen";
import { ProjectFindings } from "./ProjectFindings";
import { ProjectLine } from "./ProjectLine";
import { SetSection } from "./SetSection";
import { Standing } from "./Standing";
import { WriteBar, type WriteBarHandle } from "./WriteBar";

const useStyles = makeStyles({
  view: { flex: "1 1 0", minHeight: 0, display: "flex", flexDirection: "column" },
  scroller: { flex: "1 1 0", minHeight: 0, overflowY: "auto", padding: "4px 12px 12px", boxSizing: "border-box" },
});

/** The view 指标: the indicators of the project that is selected, and what its cells would say. */
export function EditorView() {
  const styles = useStyles();
  const { text } = usePane();
  const isOpen = usePaneState((state) => state.editing.open !== null);
  const isConflict = usePaneState((state) => state.editing.open?.conflict != null);
  const place = usePaneState(({ editing: { open } }) => open && placeOfProject(open.fresh.owner));
  const bar = useRef<WriteBarHandle>(null);
  const view = useRef<HTMLElement>(null);
  const onKeyDown = useKeys(bar);
  useFocusKept(view, `${place ?? ""} ${isConflict}`);
  return (
    <main ref={view} className={styles.view} aria-label={text.views.indicators} onKeyDown={onKeyDown}>
      {isOpen && <ProjectLine />}
      <ProgressLine />
      <div className={styles.scroller}>
        <ErrorBar />
        <NotKept />
        {!isOpen && <NothingOpen />}
        {isConflict && <Conflict key={place} />}
        {isOpen && !isConflict && (
          <>
            <ProjectFindings />
            <CardList />
            <SetSection key={place} />
          </>
        )}
        <DraftList />
      </div>
      {isOpen && !isConflict && (
        <>
          <CellPreview />
          <Standing />
          <WriteBar ref={bar} />
        </>
      )}
    </main>
  );
}

/** The keys of the view, wherever the keyboard is in it. */
function useKeys(bar: RefObject<WriteBarHandle | null>): (event: KeyboardEvent) => void {
  const { session } = usePane();
  return (event) => {
    const context = { session, write: () => bar.current?.write() };
    const command = event.defaultPrevented ? undefined : commandFor(EDITOR_COMMANDS, event, context);
    if (command === undefined) return;
    event.preventDefault();
    command.act(context);
  };
}

/** What goes away under the keyboard, because another project is shown, the cell was changed in the sheet or a conflict ended, hands it on. */
function useFocusKept(view: RefObject<HTMLElement | null>, shown: string): void {
  const was = useRef(shown);
  const isHere = useRef(false);
  useEffect(() => {
    const element = view.current;
    if (element === null) return undefined;
    const enter = (): void => void (isHere.current = true);
    // What goes away under the keyboard says nothing of where it goes.
    const leave = ({ relatedTarget }: FocusEvent): void => {
      if (relatedTarget instanceof Node && !element.contains(relatedTarget)) isHere.current = false;
    };
    element.addEventListener("focusin", enter);
    element.addEventListener("focusout", leave);
    return () => {
      element.removeEventListener("focusin", enter);
      element.removeEventListener("focusout", leave);
    };
  }, [view]);
  useEffect(() => {
    if (was.current === shown) return;
    was.current = shown;
    const { activeElement } = document;
    const isLost = activeElement === null || activeElement === document.body;
    if (isHere.current && isLost && document.hasFocus()) focusStart();
  }, [shown, view]);
}
