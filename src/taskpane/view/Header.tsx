import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { SettingsRegular } from "@fluentui/react-icons/svg/settings";
import { useEffect, useRef, type RefObject } from "react";
import type { View } from "../session/state";
import { usePane, usePaneState } from "./context";

const useStyles = makeStyles({
  header: { display: "flex", alignItems: "center", minHeight: "36px", padding: "0 4px 0 12px" },
  inner: { paddingLeft: "4px", gap: "2px" },
  title: { margin: 0, flex: 1, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

/** The pane's title and the way to its settings; in another view that view's title and the way back. */
export function Header() {
  const styles = useStyles();
  const { text, session } = usePane();
  const view = usePaneState((state) => state.view);
  const back = useRef<HTMLButtonElement>(null);
  useFocusOfViews(view, back);
  if (view === "check") {
    return (
      <header className={styles.header}>
        <h1 className={styles.title}>{text.title}</h1>
        <Button
          appearance="subtle"
          icon={<SettingsRegular />}
          aria-label={text.settings.label}
          data-opens="settings"
          onClick={() => session.dispatch({ type: "viewed", view: "settings" })}
        />
      </header>
    );
  }
  return (
    <header className={mergeClasses(styles.header, styles.inner)}>
      <Button
        ref={back}
        appearance="subtle"
        icon={<ArrowLeftRegular />}
        aria-label={text.back}
        onClick={() => session.dispatch({ type: "viewed", view: "check" })}
      />
      <h1 className={styles.title}>{view === "settings" ? text.settings.label : text.mapping.label}</h1>
    </header>
  );
}

/** A view takes the focus when it opens, and gives it back to what opened it; never while the user is in the sheet. */
function useFocusOfViews(view: View, back: RefObject<HTMLButtonElement | null>): void {
  const last = useRef<View>(view);
  useEffect(() => {
    const left = last.current;
    last.current = view;
    if (left === view || !document.hasFocus()) return;
    const opener = document.querySelector<HTMLElement>(`[data-opens="${left}"]`);
    if (view === "check") (opener ?? document.querySelector<HTMLElement>("[data-opens]"))?.focus();
    else back.current?.focus();
  }, [view, back]);
}
