import "./workbench.css";
import { languageOf, type Language } from "../text/language";
import { createEngine, type Engine } from "./engine/engine";
import { createAddin, type Addin, type Theme } from "./page/addin";
import { createBar } from "./page/bar";
import { fetchHere, PlainError, readPlainly, sameOrigin } from "./page/files";
import { showComments } from "./page/comment-note";
import { acceptFiles } from "./page/opening";
import { createRecovery } from "./page/recovery";
import { cycleRegions } from "./page/regions";
import { createSaving } from "./page/saving";
import { acceptSaving, saveByKey } from "./page/saving-controls";
import { makeSplitter } from "./page/splitter";
import { TEXTS } from "./page/texts";
import { writeWords } from "./page/words";
import { hasShortcuts, PROFILE_NAMES, profileOf, UnknownProfile, type Profile } from "./profiles/profiles";
import { loadRibbon, loadShortcuts } from "./page/load-ribbon";
import { onShortcut } from "./page/shortcuts";
import type { Ribbon, RibbonAction, RibbonControl } from "./ribbon/ribbon";
import { drawRibbon, type Strip } from "./ribbon/strip";
import { createDrafts, type Draft } from "./saving/drafts";
import { createOpenPages } from "./saving/pages";
import type { UniverGrid } from "./univer";

/** What the tests in the browser use, and whoever tries things out in the console. */
export interface Workbench {
  /** Opens a workbook in place of the one shown; rejects, and keeps that one, where it cannot be read. */
  open(bytes: Uint8Array, name: string): Promise<void>;
  /** The cells as the emulated host sees them; `protect(sheet, true)` protects a sheet, `undo()` is the user's Ctrl+Z. */
  readonly grid: UniverGrid | null;
  /** Takes the workbook for saved: nothing of it is kept, and nothing asked when the page is left. */
  forgetChanges(): Promise<void>;
  /** The emulated host; its `faults` and `quirks` can be changed at any time. */
  readonly engine: Engine | null;
}

declare global {
  interface Window {
    workbench: Workbench;
  }
}

/**
 * Parameters of the address: `book` and `manifest` name files of this site, `profile` the platform whose Excel is played, `lang` is zh or en, `theme` light or dark (what the pane
 * sees as the preferred scheme), `pane=closed` leaves the pane shut until something opens it.
 */
const parameters = new URLSearchParams(location.search);
const language: Language = languageOf(parameters.get("lang") ?? "zh");
const locale = language === "zh" ? "zh-CN" : "en-US";
const texts = TEXTS[language];
const PANE_WIDTH = 350;

const part = <Kind extends HTMLElement = HTMLElement>(id: string): Kind => {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no element ${id}.`);
  return found as Kind;
};

function say(problem: string | null): void {
  part("message").hidden = problem === null;
  part("message-text").textContent = problem ?? "";
}

const status = (text: string): void => void (part("status").textContent = text);

const plain = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function focusRibbon(): boolean {
  const tab = part("tabs").querySelector<HTMLElement>('[aria-selected="true"]') ?? part("open");
  tab.focus();
  return true;
}

/** Where a workbook comes from, if not from a mere copy of a file. */
interface Origin {
  /** The file on the disk. */
  readonly handle?: FileSystemFileHandle | null;
  /** Changes that were not saved. */
  readonly draft?: Draft | null;
}

/** The open workbook and everything that belongs to it. */
interface Book {
  readonly name: string;
  readonly grid: UniverGrid;
  readonly engine: Engine;
  readonly container: HTMLElement;
}

/** Where a workbook of that name would be kept. */
const addressOf = (name: string): string => new URL(`/${encodeURIComponent(name)}`, location.origin).href;

function createWorkbench(profile: Profile | null) {
  let book: Book | null = null;
  let addin: Addin | null = null;
  let strip: Strip | null = null;

  const drafts = createDrafts();
  const pages = createOpenPages();
  const bar = () => createBar(part("bars"), texts.dismiss);
  const onName = (name: string, isUnsaved: boolean): void => {
    part("book").textContent = name;
    part("book").title = name;
    part("unsaved").hidden = !isUnsaved;
    document.title = `${isUnsaved ? "● " : ""}${name} - ${texts.title}`;
    if (book !== null && !isUnsaved) book.engine.workbook.address = addressOf(name);
  };
  const common = { language, drafts, say, status };
  const saving = createSaving({ ...common, bar: bar(), page: pages.own, onName });
  const offerDrafts = createRecovery({
    ...common,
    bar: bar(),
    pages,
    current: saving.current,
    open: (draft) => openBook(draft.bytes, draft.file, { draft }),
  });

  /** Workbooks are opened one after the other: the one that was asked for last is the one that stays. */
  let opening: Promise<unknown> = Promise.resolve();
  const openBook = (bytes: Uint8Array, name: string, origin?: Origin): Promise<void> => {
    const opened = opening.then(() => openNow(bytes, name, origin));
    opening = opened.catch(() => undefined);
    return opened;
  };

  const openNow = async (
    bytes: Uint8Array,
    name: string,
    { handle = null, draft = null }: Origin = {},
  ): Promise<void> => {
    status(texts.opening(name));
    // Read first: a file that cannot be read must not cost the book that is open.
    const file = readPlainly(bytes, name, texts, language);
    await saving.flush();
    const { createUniverGrid } = await import("./univer");
    const container = document.createElement("div");
    container.className = "sheet";
    part("grid").append(container);
    const last = book;
    try {
      const grid = createUniverGrid(container, file, language, name);
      const engine = createEngine(grid, {
        quirks: profile?.quirks,
        address: addressOf(name),
        onRibbon: ({ id, property, value }) => strip?.update(id, { [property]: value }),
      });
      book = { name, grid, engine, container };
      const showLock = (): void => {
        const active = grid.activeSheet();
        part("locked").hidden = !grid.sheets().some(({ id, isProtected }) => id === active && isProtected);
      };
      showLock();
      grid.subscribe(showLock);
      showComments(grid, part("comment"));
    } catch (error) {
      container.remove();
      throw new PlainError(texts.notShown(plain(error)), { cause: error });
    }
    addin?.connect(book.engine);
    last?.engine.dispose();
    last?.grid.dispose();
    last?.container.remove();
    say(file.notes.length > 0 ? file.notes.join("\n") : null);
    saving.connect({ name, bytes, sheets: file.sheets, grid: book.grid, handle, draft });
    status(texts.opened(name));
    await offerDrafts();
  };

  const press = async (action: RibbonAction, control: Pick<RibbonControl, "id" | "label">): Promise<void> => {
    try {
      if (action.kind === "pane") addin?.show({ url: sameOrigin(action.url, texts), title: action.title });
      else await addin?.run(action.name, control.id);
    } catch (error) {
      say(texts.badCommand(control.label, plain(error)));
    }
  };

  return {
    openBook,
    saving,
    start(ribbon: Ribbon, theme: Theme): Addin {
      const shortcuts = loadShortcuts(ribbon, texts);
      shortcuts.catch((error: unknown) => say(plain(error)));
      onShortcut(
        window,
        shortcuts,
        () => profile === null || hasShortcuts(profile),
        (name) => void press({ kind: "function", name }, { id: "", label: name }),
      );
      strip = drawRibbon(ribbon, part("tabs"), part("ribbon"), (action, control) => void press(action, control));
      addin = createAddin(
        { url: ribbon.page, name: ribbon.name, locale, theme, profile, onKey: (event) => saveByKey(saving, event) },
        { pane: part("pane"), splitter: part("splitter"), frames: part("frames"), title: part("pane-title") },
        (onwards) => (onwards ? focusRibbon() : part("close").focus()),
      );
      if (book !== null) addin.connect(book.engine);
      return addin;
    },
    book: () => book,
    setProfile(next: Profile | null) {
      profile = next;
      addin?.setProfile(next);
    },
  };
}

/** The profile that the address names; null for an Excel as documented. Throws PlainError for one that does not exist. */
function profileNamed(name: string): Profile | null {
  try {
    return name === "" ? null : profileOf(name);
  } catch (error) {
    if (error instanceof UnknownProfile) throw new PlainError(texts.unknownProfile(error.profile, PROFILE_NAMES));
    throw error;
  }
}

async function main(): Promise<void> {
  writeWords(part, language, parameters);
  makeSplitter(part("splitter"), part("pane"), PANE_WIDTH);
  const wanted = parameters.get("profile") ?? "";
  let profile: Profile | null;
  try {
    profile = profileNamed(wanted);
  } catch (error) {
    // Nothing is started: what would be seen would not be what was asked for.
    say(plain(error));
    return;
  }
  const profiles = part<HTMLSelectElement>("profile");
  profiles.value = wanted;
  const bench = createWorkbench(profile);
  window.workbench = {
    open: (bytes, name) => bench.openBook(bytes, name),
    forgetChanges: bench.saving.forget,
    get grid() {
      return bench.book()?.grid ?? null;
    },
    get engine() {
      return bench.book()?.engine ?? null;
    },
  };

  const opening = acceptFiles({
    openBook: (bytes, name, handle) => bench.openBook(bytes, name, { handle }),
    texts,
    say,
    status,
    button: part("open"),
    input: part<HTMLInputElement>("file"),
    drop: part("drop"),
  });
  acceptSaving(bench.saving, part("save"), part("save-as"));
  part("dismiss").addEventListener("click", () => say(null));

  cycleRegions([
    { element: document.querySelector("header") ?? part("tabs"), focus: focusRibbon },
    {
      element: part("grid"),
      focus() {
        bench.book()?.grid.focus();
        return bench.book() !== null;
      },
    },
    {
      element: part("pane"),
      focus() {
        if (part("pane").hidden) return false;
        part("frames").querySelector<HTMLElement>("iframe:not([hidden])")?.focus();
        return true;
      },
    },
  ]);

  const theme: Theme = parameters.get("theme") === "dark" ? "dark" : "light";
  const themes = part<HTMLSelectElement>("theme");
  themes.value = theme;

  const address = parameters.get("book") ?? "assets/sample.xlsx";
  const name = decodeURIComponent(address.slice(address.lastIndexOf("/") + 1));
  if (!opening.isAsked()) await opening.open(name, async () => (await fetchHere(address, texts)).arrayBuffer());
  try {
    const addin = bench.start(await loadRibbon(parameters.get("manifest") ?? "manifest.xml", locale, texts), theme);
    profiles.addEventListener("change", () => bench.setProfile(profileNamed(profiles.value)));
    themes.addEventListener("change", () => addin.setTheme(themes.value === "dark" ? "dark" : "light"));
    part("close").addEventListener("click", () => {
      addin.hide();
      focusRibbon();
    });
    if (parameters.get("pane") !== "closed") addin.show();
  } catch (error) {
    // The book's own problem, if there was one, is still to be read.
    say([part("message-text").textContent, plain(error)].filter(Boolean).join(" "));
  }
}

void main();
