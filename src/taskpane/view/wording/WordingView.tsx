import { makeStyles } from "@fluentui/react-components";
import { useEffect, useRef, type RefObject } from "react";
import { foldName } from "../../../check/wording/shape";
import type { LibraryPage } from "../../session/library/types";
import { usePane, usePaneState } from "../context";
import { ErrorBar } from "../ErrorBar";
import { DifferencesView } from "./DifferencesView";
import { EntryForm } from "./EntryForm";
import { ImportView } from "./ImportView";
import { ListView } from "./ListView";
import { ReadingView } from "./ReadingView";
import { UnreadView } from "./UnreadView";

const useStyles = makeStyles({
  view: { flex: "1 1 0", minHeight: 0, display: "flex", flexDirection: "column" },
});

/** The view 词库: the wording library that is checked with. */
export function WordingView() {
  const styles = useStyles();
  const { text } = usePane();
  const page = usePaneState((state) => state.library.page);
  const view = useRef<HTMLElement>(null);
  useFocusOfList(page, view);
  return (
    <main className={styles.view} aria-label={text.views.wording} ref={view}>
      <ErrorBar />
      <CurrentPage page={page} />
    </main>
  );
}

function CurrentPage({ page }: { page: LibraryPage }) {
  switch (page.kind) {
    case "list":
      return <ListView />;
    case "entry":
      // Another entry is another form: the focus begins anew.
      return <EntryForm key={foldName(page.original?.name ?? "")} page={page} />;
    case "reading":
      return <ReadingView from={page.from} />;
    case "unread":
      return <UnreadView page={page} />;
    case "import":
      return <ImportView page={page} />;
    case "differences":
      return <DifferencesView />;
  }
}

/** The list takes the focus back from a page: to the entry the keyboard was on, else to what opened the page. */
function useFocusOfList(page: LibraryPage, main: RefObject<HTMLElement | null>): void {
  const last = useRef(page.kind);
  useEffect(() => {
    const left = last.current;
    last.current = page.kind;
    if (page.kind !== "list" || left === "list" || !document.hasFocus()) return undefined;
    // The rows are drawn once the list has been measured.
    const frame = requestAnimationFrame(() => {
      const row = main.current?.querySelector<HTMLElement>('li button[tabindex="0"]');
      const name = left === "differences" ? "differences" : "library";
      const opener = main.current?.querySelector<HTMLElement>(`[data-library="${name}"]`);
      (left === "entry" ? (row ?? opener) : (opener ?? row))?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [page.kind, main]);
}
