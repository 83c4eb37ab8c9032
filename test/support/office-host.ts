import { readFileSync } from "node:fs";
import path from "node:path";
import { createEngine, type Engine, type EngineOptions } from "../../src/workbench/engine/engine";
import type { Grid } from "../../src/workbench/grid";
import { frameName, newConversation, REQUIREMENTS } from "../../src/workbench/frame/context";
import { createVisibility } from "../../src/workbench/frame/visibility";
import { createSession, type Session } from "../../src/workbench/frame/session";
import type { NativeCalls } from "../../src/workbench/native/bridge";
import { installMac } from "../../src/workbench/native/mac";
import { installWindows } from "../../src/workbench/native/windows";
import type { Profile } from "../../src/workbench/profiles/profiles";

/** The real, unmodified Office.js, started in jest's window over the emulated Excel. */
export interface OfficeHost {
  readonly session: Session;
  /** Whether the pane is shown. */
  readonly isShown: boolean;
  /** Codes of the page's notices to its host. */
  readonly notices: readonly number[];
  /** Calls the host had to refuse because it lacks them. */
  readonly unknown: readonly string[];
  /** Puts another workbook behind the same Office.js. */
  open(grid: Grid, options?: EngineOptions): Engine;
}

export interface OfficeHostOptions {
  readonly locale?: string;
  readonly requirements?: Readonly<Record<string, string>>;
  readonly hidden?: boolean;
  /** The platform; Excel on the web as documented unless told. */
  readonly profile?: Profile;
  /** Where the workbook is kept when the page starts. */
  readonly documentUrl?: string;
  /** Called before Office.js starts. */
  readonly onSession?: (session: Session) => void;
}

const OFFICE = path.dirname(require.resolve("@microsoft/office-js/dist/office.js"));
const BASE = "https://localhost/office/";
const HOST_URL = "https://localhost:8443";

/**
 * Starts Office.js from its package, once a test file: its protocol runs over a fake opener in place of a frame, and its files come
 * from disk in place of the network. Nothing of it is mocked or changed.
 */
export async function startOffice(grid: Grid, options: OfficeHostOptions = {}): Promise<OfficeHost> {
  const conversation = newConversation();
  const notices: number[] = [];
  const unknown: string[] = [];
  const { profile } = options;
  let engine = createEngine(grid, { quirks: profile?.quirks });
  const host = {
    hostUrl: HOST_URL,
    locale: options.locale ?? "zh-CN",
    requirements: options.requirements ?? profile?.requirements ?? REQUIREMENTS,
    hidden: options.hidden,
    ...(options.documentUrl !== undefined && { documentUrl: options.documentUrl }),
  };
  let native: NativeCalls | null = null;
  const settings = new Map<string, string>();
  const session = createSession({
    settings,
    engine,
    conversation,
    host,
    post: (message) => {
      if (native !== null) later(() => native?.post(message));
      else later(() => window.dispatchEvent(new MessageEvent("message", { data: message, origin: HOST_URL })));
    },
    onIdle: () => visibility.idle(),
    onNotify: (code) => notices.push(code),
    onUnknown: (name) => unknown.push(name),
  });

  let isShown = options.hidden !== true;
  const show = (visible: boolean): void => {
    if (visible !== isShown) engine.notifyVisibility(visible);
    isShown = visible;
  };
  let visibility = createVisibility(engine.quirks, session.isBusy, show);
  const listen = (): void => {
    visibility = createVisibility(engine.quirks, session.isBusy, show);
    engine.onVisibilityWish(visibility.wish);
  };
  listen();
  options.onSession?.(session);

  const install = { web: null, windows: installWindows, mac: installMac }[profile?.transport ?? "web"];
  native = install?.(window, { conversation, host, settings, receive: (message) => session.receive(message) }) ?? null;
  if (native === null) window.name = frameName(conversation, host);
  const opener = {
    postMessage: (message: unknown) => {
      later(() => {
        session.receive(message);
      });
    },
  };
  Object.defineProperty(window, "opener", { value: opener, configurable: true });
  // jsdom has none; Office.js compares the host's name with it.
  Object.defineProperty(document, "domain", { value: "localhost", configurable: true });
  serveScripts();
  const script = document.createElement("script");
  script.src = `${BASE}office.js`;
  document.head.append(script);
  run("office.js");
  await Office.onReady();
  // It announces itself to its host a moment later, in a batch that no test means to count.
  for (let turn = 0; engine.batches === 0 && turn < 200; turn++) await new Promise((resolve) => setTimeout(resolve, 5));

  return {
    session,
    get isShown() {
      return isShown;
    },
    notices,
    unknown,
    open(next, engineOptions) {
      engine.dispose();
      engine = createEngine(next, { ...engineOptions, quirks: { ...profile?.quirks, ...engineOptions?.quirks } });
      session.connect(engine);
      listen();
      return engine;
    },
  };
}

/** Messages are never delivered within the call that posts them. */
const later = (callback: () => void) => {
  setTimeout(callback, 0);
};

function run(file: string): void {
  (window as unknown as { eval(code: string): void }).eval(readFileSync(path.join(OFFICE, file), "utf8"));
}

/** jsdom loads no scripts here: those that Office.js asks for are run from its package. */
function serveScripts(): void {
  const append = document.head.appendChild.bind(document.head);
  document.head.appendChild = <T extends Node>(node: T): T => {
    if (!(node instanceof HTMLScriptElement) || !node.src.startsWith(BASE)) return append(node);
    const file = node.src.slice(BASE.length).replace(/[?#].*/, "");
    later(() => {
      try {
        run(file);
        node.onload?.(new Event("load"));
      } catch {
        node.onerror?.(new Event("error"));
      }
    });
    return node;
  };
}
