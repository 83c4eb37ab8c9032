import { screen, within } from "@testing-library/react";
import { ruleTitle } from "../../src/text/findings";
import { paneText } from "../../src/text/pane";
import { form } from "./support/forms";
import { memoryHost } from "./support/memory-host";
import { faults, giveHeights, openPane, settle } from "./support/page";

const text = paneText("zh");

beforeAll(giveHeights);

async function opened() {
  const host = memoryHost({ 培训: form("培训经费", "不少于5期"), 会议: form("会议经费", "不少于2次") });
  await openPane(host);
  return host;
}

test("the table's line says how many sheets it has", async () => {
  await opened();
  expect(screen.getByText(`${text.projects(2)} · ${text.sheets(2)}`, { exact: false })).toBeTruthy();
});

test("a finding names its sheet where that is not the open one", async () => {
  const host = await opened();
  await settle(() => screen.getByText(ruleTitle("word-operator", "zh")).click());
  const rows = () => screen.getAllByRole("row").map(({ textContent }) => textContent);
  expect(rows().some((words) => words.includes("培训经费E10"))).toBe(true);
  expect(rows().some((words) => words.includes("会议经费会议E10"))).toBe(true);
  await settle(() => host.activate("会议"));
  expect(rows().some((words) => words.includes("培训经费培训E10"))).toBe(true);
  expect(rows().some((words) => words.includes("会议经费E10"))).toBe(true);
  expect(await faults()).toEqual([]);
});

test("a click on it opens the sheet, and the preview names it too", async () => {
  const host = await opened();
  const [named] = screen.getAllByTitle("会议");
  await settle(() => named?.click());
  expect(host.selected).toHaveLength(1);
  expect(host.cell(2, 1)).toBe("会议经费");
  await settle(() => screen.getByRole("button", { name: text.fixSome(2) }).click());
  // Without layout the dialog cannot take the focus, and Fluent hides what has not got it.
  const dialog = screen.getByRole("dialog", { hidden: true });
  expect(within(dialog).getByText(`培训 E10 ${text.indicator(1)}`)).toBeTruthy();
  expect(within(dialog).getByText(`E10 ${text.indicator(1)}`)).toBeTruthy();
});
