/**
 * @jest-environment jsdom
 */

import { parse } from "acorn";
import { REQUIREMENTS } from "../../src/excel/requirements";
import { createMemoryGrid } from "../support/memory-grid";
import { startOffice } from "../support/office-host";
import { runStartScript, said, START_SCRIPT, stopped } from "./support/start-script";

test("keeps to the JavaScript of 2009", () => {
  expect(() => parse(START_SCRIPT, { ecmaVersion: 5 })).not.toThrow();
});

test("checks the same requirement sets as the product", () => {
  expect(REQUIREMENTS).toEqual([
    { set: "ExcelApi", version: /var API = "([\d.]+)"/.exec(START_SCRIPT)?.[1] },
    { set: "SharedRuntime", version: /var SHARED_RUNTIME = "([\d.]+)"/.exec(START_SCRIPT)?.[1] },
  ]);
});

test("says in both languages that office.js is not there", async () => {
  await runStartScript();
  expect(stopped()).toBe("no-office");
  expect(said()).toContain("没有载入 office.js");
  expect(said()).toContain("office.js did not load");
  expect([...document.querySelectorAll("p")].map((p) => p.lang)).toContain("en");
});

describe("in an Excel that has all of it", () => {
  beforeAll(async () => {
    await startOffice(createMemoryGrid([{ name: "表" }]));
  });

  test("lets the pane start and says nothing", async () => {
    await runStartScript();
    expect(stopped()).toBeNull();
    expect(said()).toBe("");
  });

  test.each(["Promise", "Worker", "ResizeObserver"])(
    "says that the browser component is too old: no %s",
    async (name) => {
      await runStartScript([name]);
      expect(stopped()).toBe("old-browser");
      expect(said()).toContain("浏览器组件太旧");
      expect(said()).toContain("too old");
    },
  );
});
