import { readFileSync } from "node:fs";
import { Worker } from "node:worker_threads";
import * as XLSX from "@e965/xlsx";
import { openAside, openWithin } from "../../src/cli/opening/open-aside";
import { GivenUpError } from "../../src/cli/opening/open-file";
import { openWorkbook } from "../../src/xlsx/read";
import { WorkbookError } from "../../src/xlsx/workbook";
import { SAMPLE } from "../support/seeds";

const OLD = new Uint8Array(
  XLSX.write(XLSX.read(readFileSync(SAMPLE)), { type: "array", bookType: "biff8" }) as ArrayBuffer,
);

const codeOf = (opening: unknown): Promise<string> =>
  Promise.resolve(opening).then(
    () => "read",
    (error) => (error instanceof GivenUpError || error instanceof WorkbookError ? error.code : String(error)),
  );

test("a file that SheetJS reads is the same from a thread of its own", async () => {
  expect(await openAside(OLD, "旧.xls")).toEqual(openWorkbook(OLD));
  const text = new TextEncoder().encode("项目,金额\n甲,1\n");
  expect(await openAside(text, "表.csv")).toEqual(openWorkbook(text, { name: "表.csv" }));
});

test("what is wrong with it is told as ever", async () => {
  expect(await codeOf(openAside(OLD.slice(0, 3_000), "旧.xls"))).toBe("broken");
  expect(await codeOf(openAside(new TextEncoder().encode("x"), "x.doc"))).toBe("not-a-workbook");
});

test("it is given up where it takes too long or too much, and its thread is ended", async () => {
  const ended = jest.spyOn(Worker.prototype, "terminate");
  expect(await codeOf(openWithin({ seconds: 0.001, megabytes: 1_024 })(OLD, "旧.xls"))).toBe("too-slow");
  expect(ended).toHaveBeenCalledTimes(1);
  expect(await codeOf(openWithin({ seconds: 60, megabytes: 8 })(OLD, "旧.xls"))).toBe("too-much-memory");
});

test("an .xlsx is read here: its limits are looked at while it is read", async () => {
  expect(await codeOf(openWithin({ seconds: 0, megabytes: 1 })(readFileSync(SAMPLE), "表.xlsx"))).toBe("read");
});

test("one thread reads one file after the other, and another is there after one that was ended", async () => {
  const open = openWithin({ seconds: 60, megabytes: 1_024 });
  expect(await codeOf(open(OLD, "旧.xls"))).toBe("read");
  expect(await codeOf(open(OLD.slice(0, 3_000), "旧.xls"))).toBe("broken");
  expect(await codeOf(open(OLD, "旧.xls"))).toBe("read");
  expect(await Promise.all([codeOf(open(OLD, "旧.xls")), codeOf(open(OLD, "旧.xls"))])).toEqual(["read", "read"]);
});
