import { readFileSync } from "node:fs";
import { createCheck, type Check } from "../../src/check/check";
import { NO_OFFICE, NOTHING_STORED } from "../../src/taskpane/session/choices";
import { choicesFrom } from "../../src/taskpane/session/choices-from";
import { editsOf } from "../../src/taskpane/worker/advice";
import { startState } from "../../src/taskpane/worker/state";
import { readWorkbook } from "../../src/xlsx/read";
import { SAMPLE } from "../support/seeds";

test("the edits of many findings are those of each, and take one check", () => {
  const sheets = readWorkbook(readFileSync(SAMPLE)).map(({ snapshot }) => snapshot);
  const check = createCheck(choicesFrom(NO_OFFICE, NOTHING_STORED).check);
  const keys = check.run(sheets).findings.flatMap(({ key, fix }) => (fix === null ? [] : [key]));
  expect(keys.length).toBeGreaterThan(20);
  let runs = 0;
  const counted: Check = Object.assign(Object.create(check) as Check, {
    run: (...args: Parameters<Check["run"]>) => {
      runs += 1;
      return check.run(...args);
    },
  });
  const edits = editsOf({ ...startState(), sheets, check: counted }, [...keys, "gone"], null);
  expect(edits).toEqual([...keys.map((key) => check.find(key)?.fix?.edits), []]);
  expect(runs).toBe(1);
});
