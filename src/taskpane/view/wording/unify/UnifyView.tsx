import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState, type FocusEvent, type RefObject } from "react";
import { shownClusters } from "../../../session/unify/picks";
import type { Unifying } from "../../../session/unify/state";
import { usePane, usePaneState } from "../../context";
import { ErrorBar } from "../../ErrorBar";
import { ChosenBar } from "./ChosenBar";
import { ClusterList } from "./ClusterList";
import { ScopeLine } from "./ScopeLine";
import { UnifyPreview } from "./UnifyPreview";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", flex: "1 1 0", minHeight: 0 },
  notice: { flex: "1 1 0", minHeight: 0, overflowY: "auto", padding: "24px 24px" },
  title: { margin: "0 0 4px", fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  what: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: "20px" },
});

/** The view 统一措辞: what means the same, to be written the same. */
export function UnifyView() {
  const styles = useStyles();
  const { text } = usePane();
  const unifying = usePaneState((state) => state.unifying);
  const { gathered, picks } = unifying;
  const { shown, skipped } = useMemo(() => shownClusters(gathered?.clusters ?? [], picks), [gathered, picks]);
  const main = useRef<HTMLElement>(null);
  const noteFocus = useKeptFocus(main, unifying);
  // Outlives a list that is gathered anew.
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const notice = noticeOf(unifying);
  return (
    <main ref={main} className={styles.view} aria-label={text.unify.label} onFocus={noteFocus}>
      <ScopeLine />
      <ErrorBar />
      {notice === null ? (
        <>
          <ClusterList clusters={shown} skipped={skipped} open={open} onOpen={setOpen} />
          <ChosenBar clusters={shown} />
        </>
      ) : (
        <div className={styles.notice}>
          {notice !== "waiting" && (
            <>
              <h2 className={styles.title}>{text.unify[notice].title}</h2>
              <p className={styles.what}>{text.unify[notice].what}</p>
            </>
          )}
        </div>
      )}
      <UnifyPreview />
    </main>
  );
}

function noticeOf({ gathered }: Unifying): "waiting" | "noNames" | "nothing" | null {
  if (gathered === null) return "waiting";
  if (gathered.clusters.length > 0) return null;
  return gathered.looked.name + gathered.looked.phrase === 0 ? "noNames" : "nothing";
}

/** Brings the focus back where what had it is gone, or the preview has closed over it; never while the user is in the sheet. */
function useKeptFocus(main: RefObject<HTMLElement | null>, { preview }: Unifying): (event: FocusEvent) => void {
  const last = useRef<HTMLElement | null>(null);
  const place = useRef(0);
  const hadPreview = useRef(false);
  useEffect(() => {
    const wasPreviewing = hadPreview.current;
    hadPreview.current = preview !== null;
    const view = main.current;
    if (preview !== null || view === null || last.current === null || !document.hasFocus()) return;
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    const isThere = view.contains(last.current);
    // A click beside everything takes the focus on purpose.
    if (isThere && !wasPreviewing) return;
    const toggles = [...view.querySelectorAll<HTMLElement>("[data-cluster]")];
    const near = toggles.find(({ dataset }) => Number(dataset.cluster) >= place.current) ?? toggles.at(-1);
    const next = isThere ? last.current : (near ?? view.querySelector<HTMLElement>("[data-scope]"));
    next?.focus({ preventScroll: true });
  });
  return ({ target }) => {
    // The preview lies inside the view for React.
    if (!(target instanceof HTMLElement) || main.current?.contains(target) !== true) return;
    last.current = target;
    const row = target.closest<HTMLElement>("[data-index]");
    if (row !== null) place.current = Number(row.dataset.index);
  };
}
