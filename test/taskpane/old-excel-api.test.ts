/**
 * @jest-environment jsdom
 */

import { createMemoryGrid } from "../support/memory-grid";
import { startOffice } from "../support/office-host";
import { runStartScript, said, stopped } from "./support/start-script";

test("an Excel with ExcelApi 1.12 hears what it lacks, and that nothing was changed", async () => {
  await startOffice(createMemoryGrid([{ name: "表" }]), { requirements: { ExcelApi: "1.12", SharedRuntime: "1.2" } });
  await runStartScript();
  expect(stopped()).toBe("old-excel");
  expect(said()).toContain("ExcelApi 1.13");
  expect(said()).toContain("没有改动");
  expect(said()).toContain("Nothing in the workbook was changed");
});
