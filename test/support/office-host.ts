import { readFileSync } from "node:fs";
import path from "node:path";
import { createEngine, type Engine, type EngineOptions } from "../../src/workbench/engine/engine";
import type { Grid } from "../../src/workbench/grid";
import { frameName, newConversation, REQUIREMENTS } from "../../src/workbench/frame/context";
import { createSession, type Session } from "../../src/workbench/frame/session";

/** The real, unmodified Office.js, started in jest's window over the emulated Excel. */
export interface OfficeHost {
  readonly session: Session;
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
  let engine = createEngine(grid);
  const host = {
    hostUrl: HOST_URL,
    locale: options.locale ?? "zh-CN",
    requirements: options.requirements ?? REQUIREMENTS,
    hidden: options.hidden,
  };
  const session = createSession({
    engine,
    conversation,
    host,
    post: (message) => {
      later(() => window.dispatchEvent(new MessageEvent("message", { data: message, origin: HOST_URL })));
    },
    onNotify: (code) => notices.push(code),
    onUnknown: (name) => unknown.push(name),
  });

  options.onSession?.(session);

  window.name = frameName(conversation, host);
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
    notices,
    unknown,
    open(next, engineOptions) {
      engine.dispose();
      engine = createEngine(next, engineOptions);
      session.connect(engine);
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
