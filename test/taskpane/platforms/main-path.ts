import { registerCommands } from "../../../src/commands";
import { whenStarted, type StartingActions } from "../../../src/commands/when-started";
import { exampleSheet } from "../../../src/check/rules/example";
import { LIST_HEAD, listRow } from "../../../src/check/rules/example-list";
import { setName } from "../../../src/editor/operations";
import { cardsOf, type Draft } from "../../../src/editor/types";
import { createExcelHost } from "../../../src/excel/host";
import { associate, canDownload, partitionKey, showPane } from "../../../src/excel/page";
import type { PaneActions } from "../../../src/host/actions";
import { actionsBy } from "../../support/noted-actions";
import type { WorkbookHost } from "../../../src/host/workbook";
import { paneActions } from "../../../src/taskpane/session/ribbon/actions";
import type { DraftPlace } from "../../../src/taskpane/session/editing/draft-place";
import { partitioned } from "../../../src/taskpane/session/partitioned";
import { createSession, type Session } from "../../../src/taskpane/session/session";
import type { Engine } from "../../../src/workbench/engine/engine";
import { profileOf } from "../../../src/workbench/profiles/profiles";
import { pause } from "../../excel/setup";
import { createMemoryGrid, range, type MemoryGrid, type MemorySheet } from "../../support/memory-grid";
import { startOffice, type OfficeHost } from "../../support/office-host";
import { testChecker } from "../support/checker";
import { ROW, SHEET } from "../support/sheet";
import { shelf } from "../support/shelf";

const LIST = exampleSheet({
  sheet: [...LIST_HEAD, listRow("培训人数", "≥", 600, "人"), listRow("培训班次", "≥", 2, "期")],
}).values;

/** What a browser keeps. */
interface Opened {
  readonly grid: MemoryGrid;
  readonly engine: Engine;
  readonly port: WorkbookHost;
  readonly session: Session;
}

/** Waits for something that comes a moment later. */
async function until(isSo: () => boolean): Promise<void> {
  for (let waited = 0; !isSo() && waited < 5_000; waited += 20) await pause(20);
  expect(isSo()).toBe(true);
}

jest.setTimeout(30_000);

/** The main path on one platform's Excel, over its own client library of Office.js. One platform a file: Office.js starts once in a page. */
export function describeMainPath(name: string): void {
  const profile = profileOf(name);
  let office: OfficeHost;
  let commands: StartingActions;
  /** What the buttons do: of the session that is open. */
  let current: PaneActions;
  const sessions: Session[] = [];

  beforeAll(async () => {
    office = await startOffice(createMemoryGrid(), { profile, documentUrl: "", hidden: true });
    const { partitionKey: key } = profile.quirks;
    // The copy of Office.js that npm has knows no such key; a newer one takes it from the program.
    if (key !== null) Object.assign(Office.context, { partitionKey: key });
    commands = whenStarted(showPane);
    registerCommands(associate, commands.actions);
  });
  afterEach(async () => {
    await Promise.all(sessions.splice(0).map((session) => session.close()));
    expect(office.unknown).toEqual([]);
  });

  const open = async (sheets: readonly MemorySheet[], store = shelf(), address: string | null = "C:/a.xlsx") => {
    const grid = createMemoryGrid(sheets);
    const engine = office.open(grid, { address });
    return { grid, engine, ...(await start(store)) };
  };
  const start = async (store = shelf()): Promise<Pick<Opened, "port" | "session">> => {
    const port = await createExcelHost();
    const drafts: DraftPlace = (followed) => followed(() => partitioned(store, partitionKey()), port.workbookAddress);
    const session = createSession({ host: port, checker: testChecker(), words: () => "", drafts });
    sessions.push(session);
    await session.start();
    return { port, session };
  };
  const table: MemorySheet = { name: "表", cells: SHEET };
  const findingOf = (session: Session, rule: string): string =>
    session.getState().result?.findings.find((finding) => finding.rule === rule)?.key ?? "";

  test("a button pressed before the rest has started acts once it has, and releases the ribbon at once", async () => {
    const grid = createMemoryGrid([table]);
    office.open(grid, { address: null });
    await office.session.invokeCommand("JixiaoCheck");
    expect(office.isShown).toBe(false);
    const { session } = await start();
    const { outcome } = session.getState();
    current = paneActions(session, () => "", showPane);
    commands.started(actionsBy((name) => current[name]()));
    await until(() => office.isShown);
    await until(() => session.getState().outcome !== outcome);
    expect(session.getState().outcome).toMatchObject({ kind: "checked" });
  });

  test("a table is checked when it opens, and a finding jumped to, on another sheet as well", async () => {
    const { session, grid } = await open([{ name: "封面", cells: [["早上好"]] }, table]);
    grid.activate("表");
    await until(() => session.getState().snapshot?.name === "表" && session.getState().work === null);
    const key = findingOf(session, "word-operator");
    grid.activate("封面");
    await session.select(range("A1"));
    grid.activate("表");
    await until(() => session.getState().snapshot?.name === "表" && session.getState().work === null);
    await session.visit(key);
    expect(grid.selection()).toEqual([range("G7")]);
  });

  test("a selection on a sheet that is not open is made there", async () => {
    const { port, grid } = await open([table, { name: "另" }]);
    await port.select("另", range("C3"));
    expect([grid.sheets()[1]?.id === grid.activeSheet(), grid.selection()]).toEqual([true, [range("C3")]]);
  });

  test("a fix is written, and the pane's own undo takes it back whatever Excel does with its own", async () => {
    const { session, grid } = await open([table]);
    let cleared = 0;
    grid.clearUndo = () => (cleared += 1);
    const before = grid.contents("表");
    await session.fix(findingOf(session, "word-operator"));
    expect(grid.cell("表", "G7").value).toContain("≥5个");
    expect(cleared > 0).toBe(profile.quirks.writesClearUndo);
    await session.undo();
    expect(grid.contents("表")).toEqual(before);
  });

  test("while a cell is being edited nothing is written, which is said, and the first check is made once it is left", async () => {
    const { session, grid, engine } = await open([table]);
    const cells = grid.contents("表");
    engine.faults.editingCell = true;
    // What waits for the cell to be left waits; what the user asked for says why it cannot be done.
    void session.fix(findingOf(session, "word-operator"));
    await until(() => session.getState().error?.code === "editing-cell");
    engine.faults.editingCell = false;
    await pause(100);
    expect(grid.contents("表")).toEqual(cells);

    const other = createMemoryGrid([table]);
    const busy = office.open(other, { address: null, faults: { editingCell: true } });
    const before = sessions.length;
    const starting = start();
    await until(() => sessions.length > before);
    await until(() => sessions.at(-1)?.getState().error?.code === "editing-cell");
    busy.faults.editingCell = false;
    await starting;
    const { result, error } = sessions.at(-1)?.getState() ?? {};
    expect([result?.tables.length, error]).toEqual([1, null]);
  });

  test("a draft outlives a first save and a new start, and is written back", async () => {
    const store = shelf();
    const rename = (draft: Draft): Draft => setName(draft, cardsOf(draft)[0]?.id ?? "", "培训期数");
    const first = await open([table], store, null);
    first.grid.select(range("G7"));
    first.session.dispatch({ type: "viewed", view: "indicators" });
    await until(() => first.session.getState().editing.open !== null);
    first.session.editing.edit(rename);
    expect(first.session.getState().editing.unwritten).toHaveLength(1);
    first.engine.workbook.address = "https://office.example/新.xlsx";
    first.session.editing.edit((draft) => draft, null);
    first.session.editing.back();
    first.session.editing.forth();
    await until(() => [...store.items.keys()].some((key) => key.endsWith("新.xlsx")));
    expect([...store.items.keys()]).toEqual([
      `${profile.quirks.partitionKey ?? ""}jixiao.drafts.2:https://office.example/新.xlsx`,
    ]);
    await first.session.close();

    const { session } = await start(store);
    session.dispatch({ type: "viewed", view: "indicators" });
    await until(() => session.getState().editing.open !== null);
    expect(cardsOf(session.getState().editing.open?.history.now ?? ({} as Draft))[0]?.name).toBe("培训期数");
    await session.editing.write();
    expect(first.grid.cell("表", `G${ROW.training + 1}`).value).toContain("培训期数");
    await until(() => store.items.size === 0);
  });

  test("lists go in, a pick from one is noticed, and both go in one step", async () => {
    const { session, grid } = await open([{ name: "表", cells: LIST }]);
    await session.sheets.insertLists();
    expect(session.getState().outcome).toMatchObject({ outcome: { what: "lists-inserted" } });
    const { validations } = grid.layout("表");
    expect(validations.some(({ rule }) => rule.isAsleep === true)).toBe(profile.quirks.formulaListsSleep);
    const sign = validations.find(({ rule }) => rule.formula1.includes("≥") && !rule.formula1.startsWith("="));
    const { top = 0, left = 0 } = sign?.range ?? {};
    const at = { top, bottom: top, left, right: left };
    grid.select(at);
    await pause(200);
    grid.write(grid.activeSheet(), at, [["≤"]]);
    grid.select(range("A1"));
    await until(
      () => session.getState().snapshot?.values[top - (session.getState().snapshot?.origin.row ?? 0)]?.[left] === "≤",
    );
    await session.undo();
    expect(grid.layout("表").validations).toEqual([]);
    expect(grid.sheets()).toHaveLength(1);
  });

  test("a cell is laid out as a table and that is taken back", async () => {
    const { session, grid } = await open([table]);
    grid.select(range("G7"));
    await until(() => session.getState().selection?.range?.top === ROW.training);
    await session.sheets.expand();
    expect(session.getState().outcome).toMatchObject({ outcome: { what: "expanded" } });
    await session.undo();
    expect(grid.sheets().map((sheet) => sheet.name)).toEqual(["表"]);
  });

  test("settings are kept in the workbook, or it is said that they are not", async () => {
    const { session, grid, engine } = await open([table]);
    await session.set("tier", "strict");
    expect([grid.customXml.all().length, session.getState().error]).toEqual([1, null]);
    engine.quirks.partsVanish = true;
    await session.set("tier", "quick");
    expect(session.getState().error).toMatchObject({ task: "settings", code: "not-kept" });
  });

  test("the buttons step through the findings, and several clicks show the pane once", async () => {
    const { session, grid, engine } = await open([table]);
    current = paneActions(session, () => "", showPane);
    const shown: boolean[] = [];
    engine.onVisibilityWish((visible) => shown.push(visible));
    await office.session.invokeCommand("JixiaoNext");
    await until(() => grid.selection()[0]?.left === 6 || (grid.selection()[0]?.top ?? 0) > 0);
    await Promise.all([showPane(), showPane(), showPane()]);
    expect(shown).toEqual([true]);
    await Promise.all(["JixiaoCheck", "JixiaoCheck", "JixiaoCheck"].map((each) => office.session.invokeCommand(each)));
    await until(() => session.getState().outcome?.kind === "checked" && session.getState().work === null);
  });

  test("files are saved where the program lets a pane do so", () => {
    expect(canDownload()).toBe(!profile.quirks.downloadsDoNothing);
    expect(Office.context.platform).toBe({ windows: "PC", mac: "Mac", web: "OfficeOnline" }[profile.transport]);
  });
}
