import "./workbench.css";
import { languageOf, type Language } from "../text/language";
import { createEngine, type Engine } from "./engine/engine";
import { createAddin, type Addin, type Theme } from "./page/addin";
import { acceptDrops, fetchHere, PlainError, readPlainly, sameOrigin } from "./page/files";
import { cycleRegions } from "./page/regions";
import { makeSplitter } from "./page/splitter";
import { TEXTS } from "./page/texts";
import { ManifestError, readManifest } from "./ribbon/manifest";
import type { Ribbon, RibbonAction, RibbonControl } from "./ribbon/ribbon";
import { drawRibbon, type Strip } from "./ribbon/strip";
import type { UniverGrid } from "./univer";

/** What the tests in the browser use, and whoever tries things out in the console. */
export interface Workbench {
  /** Opens a workbook in place of the one shown; rejects, and keeps that one, where it cannot be read. */
  open(bytes: Uint8Array, name: string): Promise<void>;
  /** The cells as the emulated host sees them; `protect(sheet, true)` protects a sheet, `undo()` is the user's Ctrl+Z. */
  readonly grid: UniverGrid | null;
  /** The emulated host; its `faults` can be changed at any time. */
  readonly engine: Engine | null;
}

declare global {
  interface Window {
    workbench: Workbench;
  }
}

/**
 * Parameters of the address: `book` and `manifest` name files of this site, `lang` is zh or en, `theme` light or dark (what the pane
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

function writeWords(): void {
  document.documentElement.lang = locale;
  document.title = texts.title;
  part("open").textContent = texts.open;
  part("open").title = texts.openHint;
  part("file").setAttribute("aria-label", texts.open);
  part("theme-label").textContent = texts.theme;
  const [light, dark] = part<HTMLSelectElement>("theme").options;
  if (light && dark) [light.textContent, dark.textContent] = [texts.light, texts.dark];
  const other = new URLSearchParams(parameters);
  other.set("lang", language === "zh" ? "en" : "zh");
  const link = part<HTMLAnchorElement>("language");
  link.textContent = texts.otherLanguage;
  link.href = `?${other}`;
  link.lang = language === "zh" ? "en" : "zh-CN";
  link.setAttribute("aria-label", `${texts.language}: ${texts.otherLanguage}`);
  part("dismiss").setAttribute("aria-label", texts.dismiss);
  part("close").setAttribute("aria-label", texts.closePane);
  part("close").title = texts.closePane;
  part("splitter").setAttribute("aria-label", texts.splitter);
  part("tabs").setAttribute("aria-label", texts.ribbon);
  part("grid").setAttribute("aria-label", texts.grid);
  part("pane").setAttribute("aria-label", texts.pane);
  part("drop").textContent = texts.drop;
  part("locked").textContent = texts.locked;
}

function say(problem: string | null): void {
  part("message").hidden = problem === null;
  part("message-text").textContent = problem ?? "";
}

const plain = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function loadRibbon(address: string): Promise<Ribbon> {
  try {
    const response = await fetchHere(address, texts);
    const ribbon = readManifest(await response.text(), locale);
    sameOrigin(ribbon.page, texts);
    return ribbon;
  } catch (error) {
    if (error instanceof ManifestError) throw new PlainError(texts.badManifest(address, error.message));
    throw error;
  }
}

function focusRibbon(): boolean {
  const tab = part("tabs").querySelector<HTMLElement>('[aria-selected="true"]') ?? part("open");
  tab.focus();
  return true;
}

/** The open workbook and everything that belongs to it. */
interface Book {
  readonly name: string;
  readonly grid: UniverGrid;
  readonly engine: Engine;
  readonly container: HTMLElement;
}

function createWorkbench() {
  let book: Book | null = null;
  let addin: Addin | null = null;
  let strip: Strip | null = null;

  const openBook = async (bytes: Uint8Array, name: string): Promise<void> => {
    part("status").textContent = texts.opening(name);
    // Read first: a file that cannot be read must not cost the book that is open.
    const file = readPlainly(bytes, name, texts, language);
    const { createUniverGrid } = await import("./univer");
    const container = document.createElement("div");
    container.className = "sheet";
    part("grid").append(container);
    const last = book;
    try {
      const grid = createUniverGrid(container, file, language, name);
      const engine = createEngine(grid, {
        onRibbon: ({ id, property, value }) => strip?.update(id, { [property]: value }),
      });
      book = { name, grid, engine, container };
      const showLock = (): void => {
        const active = grid.activeSheet();
        part("locked").hidden = !grid.sheets().some(({ id, isProtected }) => id === active && isProtected);
      };
      showLock();
      grid.subscribe(showLock);
    } catch (error) {
      container.remove();
      throw new PlainError(texts.notShown(plain(error)), { cause: error });
    }
    addin?.connect(book.engine, name);
    last?.engine.dispose();
    last?.grid.dispose();
    last?.container.remove();
    say(file.notes.length > 0 ? file.notes.join("\n") : null);
    part("book").textContent = name;
    part("book").title = name;
    part("status").textContent = texts.opened(name);
  };

  const press = async (action: RibbonAction, control: RibbonControl): Promise<void> => {
    try {
      if (action.kind === "pane") addin?.show({ url: sameOrigin(action.url, texts), title: action.title });
      else await addin?.run(action.name, control.id);
    } catch (error) {
      say(texts.badCommand(control.label, plain(error)));
    }
  };

  return {
    openBook,
    start(ribbon: Ribbon, theme: Theme): Addin {
      strip = drawRibbon(ribbon, part("tabs"), part("ribbon"), (action, control) => void press(action, control));
      addin = createAddin(
        { url: ribbon.page, name: ribbon.name, locale, theme },
        { pane: part("pane"), splitter: part("splitter"), frames: part("frames"), title: part("pane-title") },
        (onwards) => (onwards ? focusRibbon() : part("close").focus()),
      );
      if (book !== null) addin.connect(book.engine, book.name);
      return addin;
    },
    book: () => book,
  };
}

async function main(): Promise<void> {
  writeWords();
  makeSplitter(part("splitter"), part("pane"), PANE_WIDTH);
  const bench = createWorkbench();
  window.workbench = {
    open: bench.openBook,
    get grid() {
      return bench.book()?.grid ?? null;
    },
    get engine() {
      return bench.book()?.engine ?? null;
    },
  };

  const open = async (name: string, bytes: () => Promise<ArrayBuffer>): Promise<void> => {
    try {
      await bench.openBook(new Uint8Array(await bytes()), name);
    } catch (error) {
      say(error instanceof PlainError ? error.message : texts.notOpened(name, plain(error)));
      part("status").textContent = "";
    }
  };
  const openFile = (file: File) => void open(file.name, () => file.arrayBuffer());
  const input = part<HTMLInputElement>("file");
  part("open").addEventListener("click", () => input.click());
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    if (file) openFile(file);
    input.value = "";
  });
  acceptDrops(part("drop"), openFile);
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
  await open(name, async () => (await fetchHere(address, texts)).arrayBuffer());
  try {
    const addin = bench.start(await loadRibbon(parameters.get("manifest") ?? "manifest.xml"), theme);
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
