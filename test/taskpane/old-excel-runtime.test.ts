/**
 * @jest-environment jsdom
 */

import { createMemoryGrid } from "../support/memory-grid";
import { startOffice } from "../support/office-host";
import { runStartScript, said, stopped } from "./support/start-script";

test("an Excel without the shared runtime hears what it lacks, and that nothing was changed", async () => {
  await startOffice(createMemoryGrid([{ name: "表" }]), { requirements: { ExcelApi: "1.17" } });
  await runStartScript();
  expect(stopped()).toBe("no-shared-runtime");
  expect(said()).toContain("SharedRuntime 1.1");
  expect(said()).toContain("没有改动");
  expect(said()).toContain("Nothing in the workbook was changed");
});
