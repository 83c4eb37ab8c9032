import { createRoot } from "react-dom/client";
import { registerCommands } from "../commands";
import { createExcelHost } from "../excel/host";
import { associate, hostTheme, showPane } from "../excel/page";
import { languageOf } from "../text/language";
import { paneText } from "../text/pane";
import { paneActions } from "./session/actions";
import { browserDraftStorage } from "./session/editing/draft-storage";
import { folderLoader, readOffice } from "./session/office";
import { createSession } from "./session/session";
import { findingWords } from "./session/words";
import { App } from "./view/App";
import { workerChecker } from "./worker/client";
import { libraryFiles } from "./worker/library/client";
import { startLibraryWorker } from "./worker/library/start";
import { startWorker } from "./worker/start";

/** The start script has said in plain words why the pane cannot run here. */
const isStopped = (): boolean => document.documentElement.hasAttribute("data-stopped");

async function start(): Promise<void> {
  const host = await createExcelHost();
  if (isStopped()) return;
  const language = languageOf(host.language);
  const words = findingWords(language);
  const load = folderLoader(new URL(".", location.href));
  const parts = {
    host,
    checker: workerChecker(startWorker),
    words,
    readOffice: () => readOffice(load),
    drafts: browserDraftStorage(() => localStorage, host.workbookAddress),
    files: libraryFiles(startLibraryWorker),
  };
  const session = createSession(parts);
  // In a shared runtime the buttons may be pressed while the pane has never been shown.
  registerCommands(associate, paneActions(session, showPane));
  const place = document.getElementById("pane");
  if (place === null) throw new Error("the page has no place for the pane");
  createRoot(place).render(<App session={session} language={language} words={words} hostTheme={hostTheme()} />);
  document.getElementById("start")?.remove();
  await session.start();
}

start().catch((error: unknown) => {
  const place = document.getElementById("start");
  if (isStopped() || place === null) return;
  console.error(error);
  place.replaceChildren(
    ...(["zh", "en"] as const).map((language) => {
      const line = document.createElement("p");
      line.lang = language === "zh" ? "zh-CN" : "en";
      line.textContent = paneText(language).notStarted;
      return line;
    }),
  );
});
