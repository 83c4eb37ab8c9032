import { createExcelHost } from "../../src/excel/host";
import type { SheetChange } from "../../src/host/host";
import type { RibbonUpdate } from "../../src/workbench/engine/environment";
import { createMemoryGrid } from "../support/memory-grid";
import { startOffice, type OfficeHost } from "../support/office-host";
import { group, pause, put } from "./setup";

/** Office.js itself, in the emulated Excel of its defaults: what the page uses beside the port. */
let office: OfficeHost;
const ribbon: RibbonUpdate[] = [];
const grid = createMemoryGrid([{ name: "表", cells: [["甲"]] }]);
let early: Promise<void>;

beforeAll(async () => {
  office = await startOffice(grid, {
    hidden: true,
    onSession: (session) => {
      // A click before the page is there.
      early = session.invokeCommand("check", "btnCheck");
    },
  });
});
afterAll(() => {
  office.session.close();
});

test("a click waits for the page, runs its function once it is there, and ends when that says so", async () => {
  const seen: string[] = [];
  const ended: string[] = [];
  let complete: () => void = () => undefined;
  void early.then(() => ended.push("early"));
  await pause(20);
  // The page listens by now, and names its functions only here.
  Office.actions.associate("check", (event: Office.AddinCommands.Event) => {
    seen.push(event.source.id);
    complete = () => {
      event.completed();
    };
  });
  await pause(150);
  expect([seen, ended]).toEqual([["btnCheck"], []]);
  complete();
  await early;
  expect(ended).toEqual(["early"]);
});

test("a click on a function the page has not is refused", async () => {
  await expect(office.session.invokeCommand("nope")).rejects.toThrow("The add-in knows no command nope.");
}, 20_000);

test("a hidden page shows itself as a pane, and hears of it", async () => {
  const engine = office.open(grid, { onRibbon: (update) => ribbon.push(update) });
  const wishes: boolean[] = [];
  engine.onVisibilityWish((visible) => wishes.push(visible));
  const heard: string[] = [];
  await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => heard.push(visibilityMode));
  expect(await Office.onReady()).toMatchObject({ addin: { visibilityMode: "Hidden" } });
  await Office.addin.showAsTaskpane();
  await pause(20);
  await Office.addin.hide();
  await pause(20);
  expect([wishes, heard]).toEqual([
    [true, false],
    ["Taskpane", "Hidden"],
  ]);
});

test("a ribbon button is enabled and disabled", async () => {
  await Office.ribbon.requestUpdate({ tabs: [{ id: "tab", controls: [{ id: "btn", enabled: false }] }] });
  expect(ribbon).toEqual([{ control: "button", id: "btn", property: "enabled", value: false }]);
});

test("settings are kept in the workbook", async () => {
  const { settings } = Office.context.document;
  settings.set("语言", { zh: true });
  await new Promise((resolve) => settings.saveAsync(resolve));
  settings.set("语言", "忘掉");
  await new Promise((resolve) => settings.refreshAsync(resolve));
  expect(settings.get("语言")).toEqual({ zh: true });
});

test("where Excel says who made a change, the port's own are not told even if events were on", async () => {
  const port = await createExcelHost();
  const seen: SheetChange[] = [];
  const stop = await port.onChange((change) => seen.push(change));
  const { written } = await port.write([group("a", put("A1", "甲", "乙"))]);
  expect(written).toHaveLength(1);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("B1").values = [["x"]];
    await context.sync();
  });
  await pause(100);
  expect(seen).toEqual([]);
  grid.type("表", "B1", "y");
  await pause(100);
  expect(seen).toEqual([{ sheet: "表", range: { top: 0, left: 1, bottom: 0, right: 1 } }]);
  await stop();
});

test("the host was told where the page stands, and knew every call", () => {
  expect(office.notices).toContain(21);
  expect(office.unknown).toEqual([]);
});
