import { makeStyles } from "@fluentui/react-components";
import { useEffect, useRef, type RefObject } from "react";
import { foldName } from "../../../check/wording/shape";
import type { LibraryPage } from "../../session/wording";
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
    const view = main.current;
    if (page.kind !== "list" || left === "list" || view === null || !document.hasFocus()) return;
    const row = view.querySelector<HTMLElement>('li button[tabindex="0"]');
    const opener = view.querySelector<HTMLElement>(`[data-library="${left === "differences" ? left : "library"}"]`);
    (left === "entry" ? (row ?? opener) : (opener ?? row))?.focus();
  }, [page.kind, main]);
}
