/**
 * @jest-environment jsdom
 */

import { runStartScript, said, stopped } from "./support/start-script";

test("an Excel on the iPad hears why the add-in does not work there, and where it does", async () => {
  // Office.js itself cannot be started as on an iPad here: what its start script would get of it is handed over.
  Object.assign(globalThis, {
    Office: { onReady: (act: (info: object) => void) => act({ host: "Excel", platform: "iOS" }) },
  });
  await runStartScript();
  expect(stopped()).toBe("ipad");
  expect(said()).toContain("iPad 版 Excel");
  expect(said()).toContain("Nothing in the workbook was changed");
});
