import { createExcelHost } from "../../src/excel/host";
import { missingRequirements, REQUIREMENTS } from "../../src/excel/requirements";
import { createMemoryGrid } from "../support/memory-grid";
import { startOffice } from "../support/office-host";

test("a program that lacks a requirement set is refused with the sets it lacks", async () => {
  await startOffice(createMemoryGrid(), { requirements: { ExcelApi: "1.9" }, locale: "en-US" });
  expect(missingRequirements()).toEqual(REQUIREMENTS);
  await expect(createExcelHost()).rejects.toMatchObject({
    code: "unsupported",
    message: "This program lacks ExcelApi 1.13, SharedRuntime 1.1.",
  });
});
