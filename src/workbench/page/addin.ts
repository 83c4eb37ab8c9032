import type { Engine } from "../engine/engine";
import { openAddin, type OpenAddin } from "../frame";
import type { Profile } from "../profiles/profiles";
import { NO_QUIRKS } from "../profiles/quirks";

export interface PaneParts {
  readonly pane: HTMLElement;
  readonly splitter: HTMLElement;
  readonly frames: HTMLElement;
  readonly title: HTMLElement;
}

/** The add-in beside the open workbook. With a shared runtime one page serves pane and buttons; without one there may be several. */
export interface Addin {
  /** Puts another workbook behind the add-in: its pages start afresh, shown or hidden as they were. */
  connect(engine: Engine): void;
  /** Shows a page as the pane, the add-in's own unless told. */
  show(pane?: { readonly url: string; readonly title: string }): void;
  hide(): void;
  /** Runs a function of the add-in's page, which starts hidden where it does not run yet. */
  run(functionName: string, controlId: string): Promise<void>;
  setTheme(theme: Theme): void;
  /** Lets the pages run in another platform's Excel; null for one as documented. */
  setProfile(profile: Profile | null): void;
}

export type Theme = "light" | "dark";

export interface AddinDescription {
  /** The page that runs the buttons' functions. */
  readonly url: string;
  readonly name: string;
  readonly locale: string;
  readonly theme: Theme;
  readonly profile: Profile | null;
  /** Keys pressed in the add-in's pages, before these take them. */
  readonly onKey: (event: KeyboardEvent) => void;
}

/** What the page tells its host when the keyboard leads out of it: Tab past its end or its start, Ctrl+F6 on or back. */
const TAB_PAST_THE_START = 14;
const LEAVING = [13, TAB_PAST_THE_START, 5, 6];

/** `leavePane` takes the focus from the pane, onwards or back. */
export function createAddin(
  description: AddinDescription,
  parts: PaneParts,
  leavePane: (onwards: boolean) => void,
): Addin {
  const pages = new Map<string, OpenAddin>();
  let engine: Engine | null = null;
  let { theme, profile } = description;

  const showParts = (): void => {
    const visible = [...pages.values()].some((page) => page.visible);
    parts.pane.hidden = !visible;
    parts.splitter.hidden = !visible;
  };
  // A frame's own color-scheme is what its page sees as the preferred one.
  const applyTheme = (): void => pages.forEach(({ frame }) => (frame.style.colorScheme = theme));
  const start = (url: string, hidden: boolean): OpenAddin | null => {
    const running = pages.get(url);
    if (running !== undefined || engine === null) return running ?? null;
    const page = openAddin({
      url,
      name: description.name,
      container: parts.frames,
      locale: description.locale,
      engine,
      profile,
      hidden,
      onVisibility: showParts,
      onNotify: (code) => LEAVING.includes(code) && leavePane(code !== TAB_PAST_THE_START),
      onUnknown: (name) => console.warn(`The emulated Excel has no ${name}.`),
    });
    page.frame.addEventListener("load", () =>
      page.frame.contentWindow?.addEventListener("keydown", description.onKey, { capture: true }),
    );
    pages.set(url, page);
    applyTheme();
    return page;
  };
  parts.title.textContent = description.name;

  const addin: Addin = {
    connect(next) {
      const before = [...pages].map(([url, page]) => ({ url, hidden: !page.visible }));
      pages.forEach((page) => page.close());
      pages.clear();
      engine = next;
      before.forEach(({ url, hidden }) => start(url, hidden));
    },
    show(pane) {
      if (pane !== undefined) parts.title.textContent = pane.title;
      const page = start(pane?.url ?? description.url, false);
      pages.forEach((other) => other !== page && other.setVisible(false));
      page?.setVisible(true);
      showParts();
    },
    hide: () => pages.forEach((page) => page.setVisible(false)),
    async run(functionName, controlId) {
      await start(description.url, true)?.invokeCommand(functionName, controlId);
    },
    setProfile(next) {
      profile = next;
      if (engine === null) return;
      Object.assign(engine.quirks, next?.quirks ?? NO_QUIRKS);
      addin.connect(engine);
    },
    setTheme(next) {
      theme = next;
      applyTheme();
    },
  };
  return addin;
}
