import { snapshotOf } from "../../src/check/sheet/snapshot";
import { createSession } from "../../src/taskpane/session/session";
import { workbookFile } from "../support/workbook-file";
import { testChecker } from "./support/checker";
import { given, testFilesWorkers } from "./support/files-worker";
import { memoryHost } from "./support/memory-host";
import { SHEET } from "./support/sheet";

/** The pane holds no more than it can: here that is soon reached. */
jest.mock("../../src/taskpane/session/files/most", () => ({ MOST_FINDINGS: 10 }));

test("beyond what is held, files wait, and it is told; with room they are checked", async () => {
  const bytes = workbookFile([snapshotOf("表", SHEET)]);
  const session = createSession({
    ...{
      host: memoryHost({ 表: SHEET }),
      checker: testChecker(),
      words: () => "",
      startFiles: testFilesWorkers().start,
    },
  });
  const files = [1, 2, 3, 4].map((nth) => given(`${nth}.xlsx`, bytes));
  await session.files.add({ files, folders: [] });
  const kinds = () => session.getState().files.files.map(({ state }) => state.kind);
  expect(kinds()).toEqual(["read", "read", "waiting", "waiting"]);
  expect(session.getState().files.isFull).toBe(true);
  session.files.clear();
  await session.files.add({ files: files.slice(2), folders: [] });
  expect([kinds(), session.getState().files.isFull]).toEqual([["read", "read"], false]);
  await session.close();
});
