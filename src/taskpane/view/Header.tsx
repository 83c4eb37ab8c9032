import { Button, makeStyles, mergeClasses, Tab, TabList, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { SettingsRegular } from "@fluentui/react-icons/svg/settings";
import { useEffect, useRef, type RefObject } from "react";
import { isMainView, MAIN_VIEWS, type View } from "../session/views";
import { usePane, usePaneState } from "./context";
import { useCommand } from "./useCommand";

const useStyles = makeStyles({
  header: { display: "flex", alignItems: "center", minHeight: "40px", padding: "0 4px", flexShrink: 0 },
  inner: { gap: "2px" },
  tabs: { flex: 1, minWidth: 0 },
  title: { margin: 0, flex: 1, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  // The tab says it to the eye.
  unseen: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", margin: 0 },
});

/** The main views as tabs and the way to the settings; in another view that view's title and the way back. */
export function Header() {
  const styles = useStyles();
  const { text, session } = usePane();
  const view = usePaneState((state) => state.view);
  const goBack = useCommand("back");
  const settings = useCommand("settings");
  const back = useRef<HTMLButtonElement>(null);
  useFocusOfViews(view, back);
  if (isMainView(view)) {
    return (
      <header className={styles.header}>
        <h1 className={styles.unseen}>{text.title}</h1>
        <TabList
          className={styles.tabs}
          size="small"
          selectedValue={view}
          aria-label={text.views.label}
          onTabSelect={(_, { value }) => session.dispatch({ type: "viewed", view: value as View })}
        >
          {MAIN_VIEWS.map((each) => (
            <Tab key={each} value={each}>
              {text.views[each]}
            </Tab>
          ))}
        </TabList>
        <Button
          appearance="subtle"
          icon={<SettingsRegular />}
          aria-label={settings.label}
          data-opens="settings"
          onClick={settings.onClick}
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
        aria-label={goBack.label}
        onClick={goBack.onClick}
      />
      <h1 className={styles.title}>{text[view].label}</h1>
    </header>
  );
}

/** Frames that what opened a view is waited for. */
const MOST_FRAMES = 10;

/** Opens most of the other views. */
const MENU = '[data-opens="sheet-dialog"]';

/**
 * A view takes the focus when it opens, and gives it back to what opened it; never while the user is in the sheet,
 * and never from where the user has gone in the meantime.
 */
function useFocusOfViews(view: View, back: RefObject<HTMLButtonElement | null>): void {
  const last = useRef<View>(view);
  useEffect(() => {
    const left = last.current;
    last.current = view;
    // Tabs keep the focus themselves.
    if (left === view || (isMainView(left) && isMainView(view)) || !document.hasFocus()) return;
    if (!isMainView(view)) {
      back.current?.focus();
      return;
    }
    let frame = 0;
    const had = document.activeElement;
    const give = (triesLeft: number): void => {
      if (document.activeElement !== had && document.activeElement !== document.body) return;
      const first = (selector: string): HTMLElement | null => document.querySelector<HTMLElement>(selector);
      const opener = first(`[data-opens~="${left}"]`);
      if (opener !== null || triesLeft === 0) (opener ?? first(MENU) ?? first("[data-opens]"))?.focus();
      // The rows of a list are drawn a moment after it.
      else frame = requestAnimationFrame(() => give(triesLeft - 1));
    };
    give(MOST_FRAMES);
    return () => cancelAnimationFrame(frame);
  }, [view, back]);
}
