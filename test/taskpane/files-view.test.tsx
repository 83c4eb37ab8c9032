import { cleanup, createEvent, fireEvent, screen } from "@testing-library/react";
import { snapshotOf } from "../../src/check/sheet/snapshot";
import type { Session } from "../../src/taskpane/session/session";
import { FILES_TEXTS } from "../../src/text/files";
import { paneText } from "../../src/text/pane";
import { workbookFile } from "../support/workbook-file";
import { given } from "./support/files-worker";
import { memoryHost } from "./support/memory-host";
import { officeOf } from "./support/office-of";
import { faults, giveHeights, openPane, settle } from "./support/page";
import { SHEET } from "./support/sheet";

jest.setTimeout(30_000);
beforeAll(giveHeights);
afterEach(cleanup);

const text = paneText("zh");
const texts = FILES_TEXTS.zh;
const GOOD = workbookFile([snapshotOf("目标表", SHEET)]);

/** What a browser tells of what is dropped: a file, or a folder, which has a file of its name as well. */
const dropped = (name: string, isDirectory = false) => ({
  kind: "file",
  getAsFile: () => given(name, GOOD),
  webkitGetAsEntry: () => ({ isDirectory, name }),
});

/** Lets something go over the pane. Tells whether the pane has taken it. */
async function drop(...items: readonly object[]): Promise<boolean> {
  const types = items.length > 0 ? ["Files"] : ["text/plain"];
  const event = createEvent.drop(document.body, { dataTransfer: { types, items } });
  await settle(() => fireEvent(document.body, event));
  return event.defaultPrevented;
}

async function finished(session: Session): Promise<void> {
  for (let tries = 0; session.getState().files.isRunning && tries < 200; tries += 1) await settle();
}
const rowsOf = (): readonly string[] => screen.getAllByRole("row").map((row) => row.textContent ?? "");

test("what is dropped anywhere on the pane is checked; folders and other kinds are named, and a dragged text is left alone", async () => {
  const session = await openPane(memoryHost({ 表: SHEET }));
  expect(await drop()).toBe(false);
  expect(screen.queryByRole("main", { name: text.files.label })).toBeNull();
  expect(await drop(dropped("甲.xlsx"), dropped("上报.xlsx", true), dropped("说明.pdf"))).toBe(true);
  await finished(session);
  screen.getByRole("main", { name: text.files.label });
  screen.getByText(texts.folders(["上报.xlsx"]));
  screen.getByText(texts.left(["说明.pdf"]));
  expect(rowsOf()).toEqual([expect.stringMatching(/^甲\.xlsx.*1 张目标表，3 个项目$/)]);
  expect(await faults()).toEqual([]);
});

test("files dragged over the pane are welcome, so that the browser does not open them in its place", async () => {
  await openPane(memoryHost({ 表: SHEET }));
  const over = (types: readonly string[]) => {
    const dataTransfer = { types, dropEffect: "none" };
    const event = createEvent.dragOver(document.body, { dataTransfer });
    fireEvent(document.body, event);
    return [event.defaultPrevented, dataTransfer.dropEffect];
  };
  expect(over(["Files"])).toEqual([true, "copy"]);
  expect(over(["text/plain"])).toEqual([false, "none"]);
});

test("settings of the office that were not taken are told of: the files are checked without them", async () => {
  await openPane(memoryHost({ 表: SHEET }), officeOf({ tier: "fast" }));
  await drop(dropped("甲.xlsx"));
  screen.getByText(text.settings.notes.office);
});

test("cell text is text", async () => {
  const rows = SHEET.map((row) => [...row]);
  const book = workbookFile([snapshotOf("<b>表", rows), snapshotOf("二", rows)]);
  const session = await openPane(memoryHost({ 表: SHEET }));
  await settle(() => session.files.add({ files: [given("<img src=x>.xlsx", book)], folders: [] }));
  await finished(session);
  await settle(() => fireEvent.click(screen.getAllByRole("row")[0] as HTMLElement));
  expect(document.querySelectorAll("main img, main b")).toHaveLength(0);
  expect(rowsOf().join("\n")).toContain("<img src=x>待补充");
});
