import { checkSheets } from "../../src/check/check";
import type { Finding } from "../../src/check/finding";
import { listed } from "../../src/check/listed";
import { snapshotOf } from "../../src/check/sheet/snapshot";
import { columnsOf } from "../../src/taskpane/session/findings/columns";
import { projectsIn } from "../../src/taskpane/session/findings/projects-of";
import { CLEAN } from "./support/sheet";

test("a project is listed that has no finding but one it shares with another", () => {
  const [top, last] = [CLEAN.slice(0, -1), CLEAN.at(-1) ?? []];
  const again = ["会议经费", ...last.slice(1)];
  const sheet = snapshotOf("表", [...top, last, again, ["调研经费", ...last.slice(1, -1), null]]);
  const result = checkSheets([sheet]);
  const own = result.findings.find(({ project }) => project?.name === "培训经费");
  const others = result.findings.find(({ project }) => project?.name === "会议经费");
  const finding = { ...listed(own as Finding), related: others?.place ?? [] };
  const columns = columnsOf([finding], null, projectsIn(result.tables, [sheet]));
  expect(columns.projects.map(({ name }) => name)).toEqual(["培训经费", "会议经费"]);
  expect(columnsOf([], null).projects).toEqual([]);
});
