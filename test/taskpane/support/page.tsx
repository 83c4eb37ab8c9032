import { createDOMRenderer, RendererProvider } from "@fluentui/react-components";
import { act, render } from "@testing-library/react";
import axe from "axe-core";
import type { SessionParts } from "../../../src/taskpane/session/session";
import { NO_OFFICE, type Office } from "../../../src/taskpane/session/choices";
import { createSession, type Session } from "../../../src/taskpane/session/session";
import { findingWords } from "../../../src/taskpane/session/words";
import { App } from "../../../src/taskpane/view/App";
import { paneText } from "../../../src/text/pane";
import { languageOf } from "../../../src/text/language";
import { testChecker } from "./checker";
import { testFilesWorkers } from "./files-worker";
import { testFiles } from "./library-files";

/** Heights in a page that is never laid out: rows are small, everything else has room for them. */
export function giveHeights(): void {
  for (const name of ["offsetHeight", "clientHeight"]) {
    Object.defineProperty(HTMLElement.prototype, name, {
      configurable: true,
      get(this: HTMLElement) {
        return this.hasAttribute("data-index") ? 40 : 2000;
      },
    });
  }
  for (const name of ["offsetWidth", "clientWidth"]) {
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => 350 });
  }
  // The focus of what goes away stays with the page, as in a browser.
  document.hasFocus = () => true;
  // A dialog takes the focus to what it takes for visible.
  Object.defineProperty(HTMLElement.prototype, "offsetParent", {
    configurable: true,
    get(this: HTMLElement) {
      return this.parentElement;
    },
  });
}

/** The pane over a host, as it is after its first check. */
export async function openPane(host: SessionParts["host"], office: Office = NO_OFFICE): Promise<Session> {
  const language = languageOf(host.language);
  const text = paneText(language);
  const words = findingWords(text);
  const readOffice = async () => office;
  const session = createSession({
    host,
    checker: testChecker(),
    words,
    readOffice,
    files: testFiles(),
    startFiles: testFilesWorkers().start,
  });
  current = session;
  render(
    <RendererProvider renderer={createDOMRenderer(document, { unstable_filterCSSRule: hides })}>
      <App session={session} language={language} text={text} words={words} hostTheme={null} />
    </RendererProvider>,
  );
  await settle(() => session.start());
  return session;
}

/**
 * The only styles a page without layout needs: those that hide something. jsdom matches every rule anew for each element whose style is
 * asked for, and what looks for a role asks for the styles of most.
 */
const hides = (rule: string): boolean => /[{;](?:display:\s*none|visibility:|overflow|clip:)/.test(rule);

/** The pane that was opened last. */
let current: Session | null = null;

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

function isBusy(): boolean {
  const state = current?.getState();
  return state !== undefined && (state.work !== null || state.unifying.work !== null);
}

/** Does something and waits until the pane has come to rest, or half a second where a test holds it back. */
export async function settle(action: () => unknown = () => undefined): Promise<void> {
  await act(async () => {
    await action();
    await pause(40);
    for (let waited = 0; isBusy() && waited < 500; waited += 20) await pause(20);
    // What a check found is drawn in a task of its own.
    await pause(0);
  });
}

/** What axe-core finds wrong; contrast is looked at in a real browser, where colours are. */
export async function faults(): Promise<readonly string[]> {
  // Fluent's own invisible stops for the focus are no part of the pane.
  // It takes long enough for the pane to go on meanwhile, as with the check of a draft.
  const { violations } = await act(() =>
    axe.run(
      { include: document.body, exclude: "[data-tabster-dummy]" },
      {
        rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
        resultTypes: ["violations"],
      },
    ),
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}
