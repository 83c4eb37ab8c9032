import { createRoot } from "react-dom/client";
import { registerCommands } from "../commands";
import { whenStarted } from "../commands/when-started";
import { createExcelHost } from "../excel/host";
import {
  associate,
  canDownload,
  canUpdateRibbon,
  hostTheme,
  partitionKey,
  showPane,
  updateRibbon,
} from "../excel/page";
import { observeRuns } from "../excel/run";
import { languageOf } from "../text/language";
import { loadPaneText } from "../text/pane/load";
import { NOT_STARTED } from "../text/pane/not-started";
import { browserReviewer } from "./session/accepting/reviewer";
import type { DraftStorage } from "./session/editing/draft-storage";
import { partitioned, type BrowserStorage } from "./session/partitioned";
import { browserLookedShelf } from "./session/looked/shelf";
import { browserLiveChoice } from "./session/live";
import { browserJournal } from "./session/journal";
import { followedPlace } from "./session/workbook-place";
import { SESSION_PARTS } from "./session/parts";
import { createSession, type Session, type SessionParts } from "./session/session";
import { findingWords } from "./session/words";
import { createChunk, loadWhenIdle } from "./chunk";
import { App } from "./view/App";
import { Findings, PARTS } from "./view/parts";
import { workerChecker } from "./worker/client";
import { libraryFiles } from "./worker/library/client";
import { startFilesWorker } from "./worker/files/start";
import { startLibraryWorker } from "./worker/library/start";
import { startWorker } from "./worker/start";

/** The start script has said in plain words why the pane cannot run here. */
const isStopped = (): boolean => document.documentElement.hasAttribute("data-stopped");

const REHEARSAL = createChunk(() => import(/* webpackChunkName: "rehearsal" */ "./rehearsal/start"));
const RIBBON = createChunk(() => import(/* webpackChunkName: "ribbon" */ "./session/ribbon/ribbon"));
const OFFICE = createChunk(() => import(/* webpackChunkName: "settings-tools" */ "./session/office"));

/** Records a rehearsal where the page was opened for one: `npm run start:excel -- --report`. */
async function startRecording(storage: () => BrowserStorage) {
  if (!new URLSearchParams(location.search).has("report")) return null;
  const [{ startRehearsal, followSession }, { excelEnvironment }] = await Promise.all([
    REHEARSAL.load(),
    import(/* webpackChunkName: "rehearsal" */ "../excel/environment"),
  ]);
  const environment = excelEnvironment();
  const recorder = startRehearsal({ storage, environment });
  observeRuns(recorder.call);
  return { recorder, platform: environment.platform, follow: (session: Session) => followSession(recorder, session) };
}

const commands = whenStarted(showPane);

async function start(): Promise<void> {
  // Without Office.js there is nothing to name handlers to.
  if (!isStopped()) registerCommands(associate, commands.actions);
  // Most browsers speak the host's language: what is likely to be needed is on its way before the host has answered.
  loadPaneText(languageOf(navigator.language))
    // The list and the settings come next, while the sheet is read.
    .then(() => Promise.all([OFFICE.load(), Findings.chunk.load()]))
    .catch(() => undefined);
  const host = await createExcelHost();
  if (isStopped()) return commands.failed();
  const language = languageOf(host.language);
  let drafts: DraftStorage | null = null;
  const place = followedPlace(host.workbookAddress, () => drafts?.follow?.());
  const isPlaced = place.follow();
  const text = await loadPaneText(language);
  const words = findingWords(text);
  const storage = () => partitioned(localStorage, partitionKey());
  // No event says that the workbook was saved under another name, so it is asked when the user comes and goes.
  for (const event of ["focus", "blur"]) window.addEventListener(event, () => void place.follow());
  const rehearsal = await startRecording(storage);
  await isPlaced;
  const parts: SessionParts = {
    host,
    checker: workerChecker(startWorker),
    words,
    says: text.renderMessage,
    async readOffice() {
      const { folderLoader, readOffice } = await OFFICE.load();
      return readOffice(folderLoader(new URL(".", location.href)));
    },
    drafts: (followed) => (drafts = followed(storage, host.workbookAddress)),
    journal: browserJournal(storage, place.known),
    files: libraryFiles(startLibraryWorker),
    startFiles: startFilesWorker,
    workbookAddress: host.workbookAddress,
    live: browserLiveChoice(storage),
    reviewer: browserReviewer(storage),
    lookedShelf: browserLookedShelf(storage, place.known),
  };
  const session = createSession(parts);
  rehearsal?.follow(session);
  // In a shared runtime the buttons may be pressed while the pane has never been shown.
  RIBBON.load()
    .then(({ paneActions, followRibbon }) => {
      commands.started(paneActions({ session, words, show: showPane, readSelection: host.readSelection }));
      if (canUpdateRibbon()) followRibbon(session, updateRibbon);
    })
    .catch((error: unknown) => {
      console.error(error);
      commands.failed();
    });
  const root = document.getElementById("pane");
  if (root === null) throw new Error("the page has no place for the pane");
  createRoot(root).render(
    <App
      session={session}
      language={language}
      text={text}
      words={words}
      hostTheme={hostTheme()}
      canSave={canDownload()}
      rehearsal={rehearsal}
    />,
  );
  document.getElementById("start")?.remove();
  await session.start();
  await loadWhenIdle([...PARTS, ...SESSION_PARTS]);
}

start().catch((error: unknown) => {
  commands.failed();
  const place = document.getElementById("start");
  if (isStopped() || place === null) return;
  console.error(error);
  place.replaceChildren(
    ...(["zh", "en"] as const).map((language) => {
      const line = document.createElement("p");
      line.lang = language === "zh" ? "zh-CN" : "en";
      line.textContent = NOT_STARTED[language];
      return line;
    }),
  );
});
