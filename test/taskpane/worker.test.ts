import fc from "fast-check";
import type { FixGroup } from "../../src/check/fix";
import { reuseRows } from "../../src/check/sheet/reuse-rows";
import { snapshotOf, type CellValue, type SheetSnapshot } from "../../src/check/sheet/snapshot";
import { GUANGDONG } from "../../src/check/standard/guangdong";
import { CheckerStopped } from "../../src/taskpane/session/checker";
import { workerChecker } from "../../src/taskpane/worker/client";
import type { SomeEdits } from "../../src/taskpane/worker/methods";
import { fromSent, toSent } from "../../src/taskpane/worker/rows";
import { copy, testWorker, type TestWorker } from "./support/checker";
import { SHEET } from "./support/sheet";

const sheetOf = (rows: readonly (readonly CellValue[])[]): SheetSnapshot =>
  snapshotOf(
    "表",
    rows.map((row) => [...row]),
  );

describe("sheets on their way to the worker", () => {
  test("a row that is held goes by its handle, and keeps its arrays there", () => {
    const before = sheetOf(SHEET);
    const inserted = [...SHEET.slice(0, 6), ["新项目", 1, 1, 0, 0, null, null], ...SHEET.slice(6)];
    const after = reuseRows(before, sheetOf(inserted));
    const there = fromSent(copy(toSent(before, undefined)), undefined);
    const sent = toSent(after, before);
    expect(sent.rows.filter((row) => row !== null)).toHaveLength(1);
    const now = fromSent(copy(sent), there);
    expect(now).toEqual(after);
    expect(now.values[7]).toBe(there.values[6]);
    expect(now.merges).toBe(there.merges);
  });

  test("whatever changes, the sheet that arrives is the one that was sent", () => {
    const rows = fc.array(fc.array(fc.constantFrom("a", "b", 1, null), { minLength: 2, maxLength: 2 }), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(fc.array(rows, { minLength: 1, maxLength: 5 }), (states) => {
        let here: SheetSnapshot | undefined;
        let there: SheetSnapshot | undefined;
        for (const state of states) {
          const next = here === undefined ? sheetOf(state) : reuseRows(here, sheetOf(state));
          there = fromSent(copy(toSent(next, here)), there);
          here = next;
          expect(there).toEqual(next);
        }
      }),
    );
  });
});

describe("the worker", () => {
  const started = () => {
    const workers: TestWorker[] = [];
    const checker = workerChecker(() => {
      const worker = testWorker();
      workers.push(worker);
      return worker;
    });
    const called = (): string[] => workers.flatMap(({ calls }) => calls.map(({ method }) => method));
    return { checker, workers, called };
  };
  const ignore = () => undefined;

  test("checks with the choices it was given, sent once", async () => {
    const { checker, called } = started();
    const sheet = sheetOf(SHEET);
    const all = await checker.check([sheet], ignore);
    checker.use({ profile: { ...GUANGDONG, severities: { "word-operator": "off" } }, mappings: [] });
    const fewer = await checker.check([sheet], ignore);
    await checker.check([sheet], ignore);
    expect(all.findings.some(({ rule }) => rule === "word-operator")).toBe(true);
    expect(fewer.findings.some(({ rule }) => rule === "word-operator")).toBe(false);
    expect(called()).toEqual(["setSheets", "check", "setChoices", "check", "check"]);
  });

  /** More rows than cross at a time. */
  const LONG = sheetOf([...SHEET, ...Array.from({ length: 4_500 }, (_, nth) => [`备用${nth}`, null, null, null])]);

  test("a long sheet crosses in parts, and what is asked for meanwhile waits for the rest of it", async () => {
    const { checker, called } = started();
    const [all, again] = await Promise.all([checker.check([LONG], ignore), checker.check([LONG], ignore)]);
    expect(called()).toEqual([...Array.from({ length: 5 }, () => "setRowsAhead"), "setSheets", "check", "check"]);
    expect(again.findings).toEqual(all.findings);
    const short = sheetOf(SHEET);
    const [later, ofShort] = await Promise.all([checker.check([LONG], ignore), checker.check([short], ignore)]);
    expect(later.findings).toEqual(all.findings);
    expect(ofShort).toEqual(await started().checker.check([short], ignore));
    // Of a row that was changed in place the others are held.
    const edited = {
      ...LONG,
      values: LONG.values.map((row, at) => (at === 2_000 ? ["另一行", ...row.slice(1)] : row)),
    };
    const before = called().length;
    await checker.check([LONG], ignore);
    await checker.check([reuseRows(LONG, edited)], ignore);
    expect(
      called()
        .slice(before)
        .filter((method) => method === "setRowsAhead"),
    ).toHaveLength(5);
  });

  test("one that is stopped while a long sheet crosses is told so, and the next has all of it", async () => {
    const { checker, workers } = started();
    const stopped = checker.check([LONG], ignore);
    checker.stop();
    await expect(stopped).rejects.toBeInstanceOf(CheckerStopped);
    const { findings } = await checker.check([LONG], ignore);
    expect(workers).toHaveLength(2);
    expect(findings).toEqual((await started().checker.check([LONG], ignore)).findings);
  });

  test("a plan of many groups crosses whole, in parts", async () => {
    const [head, row] = [SHEET.slice(0, 6), SHEET[6] ?? []];
    const sheet = sheetOf([...head, ...Array.from({ length: 600 }, (_, nth) => [`培训经费${nth}`, ...row.slice(1)])]);
    const { findings } = await started().checker.check([sheet], ignore);
    const keys = findings.filter(({ fix }) => fix?.safe === true).map(({ key }) => key);
    expect(keys).toHaveLength(600);
    const parts: (readonly FixGroup[])[] = [];
    const left = await started().checker.planAll([sheet], keys, null, (some) => void parts.push(some));
    expect(left).toEqual([]);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.flatMap((part) => part.flatMap((group) => group.keys)).sort()).toEqual([...keys].sort());
  });

  test("the edits of one finding that stands all over a long table cross in parts", async () => {
    const rows = Array.from({ length: 1_200 }, (_, nth) => {
      const [, ...cells] = SHEET[6] ?? [];
      const cell = String(cells.at(-1));
      return [`经费${nth}`, ...cells.slice(0, -1), nth % 3 === 0 ? cell : cell.replaceAll("：", ":")];
    });
    const sheet = sheetOf([...SHEET.slice(0, 6), ...rows]);
    const { findings } = await started().checker.check([sheet], ignore);
    const keys = findings.filter(({ fix }) => fix !== null).map(({ key }) => key);
    const parts: (readonly SomeEdits[])[] = [];
    await started().checker.editsOf([sheet], keys, null, (some) => void parts.push(some));
    expect(Math.max(...parts.map((part) => part.reduce((sum, { edits }) => sum + edits.length, 0)))).toBeLessThan(600);
    const counts = keys.map((_, at) => {
      const edits = parts.flatMap((part) => part.filter((some) => some.at === at).flatMap((some) => some.edits));
      return new Set(edits.map(({ row }) => row)).size;
    });
    expect(Math.max(...counts)).toBe(800);
  });

  test("one that starts anew is given choices and whole sheets again", async () => {
    const { checker, workers } = started();
    const sheet = sheetOf(SHEET);
    checker.use({ profile: { ...GUANGDONG, severities: { "word-operator": "off" } }, mappings: [] });
    await checker.check([sheet], ignore);
    checker.stop();
    const { findings } = await checker.check([sheet], ignore);
    expect(workers).toHaveLength(2);
    expect(findings.some(({ rule }) => rule === "word-operator")).toBe(false);
  });

  test("a second check gives what a fresh one gives", async () => {
    const { checker } = started();
    const before = sheetOf(SHEET);
    await checker.check([before], ignore);
    const inserted = [...SHEET.slice(0, 8), ["新项目", 1, 1, 0, 0, null, null], ...SHEET.slice(8)];
    const after = reuseRows(before, sheetOf(inserted));
    const again = await checker.check([after], ignore);
    const fresh = await started().checker.check([after], ignore);
    expect(again).toEqual(fresh);
  });

  test("after an edit only the findings it touches cross again", async () => {
    const { checker } = started();
    const sheet = sheetOf(SHEET);
    const before = await checker.check([sheet], ignore);
    const edited = SHEET.map((row, index) => (index === SHEET.length - 1 ? ["另一个项目", ...row.slice(1)] : row));
    const after = await checker.check([reuseRows(sheet, sheetOf(edited))], ignore);
    const held = new Set(before.findings);
    const kept = after.findings.filter((finding) => held.has(finding));
    // A sum names its parts.
    const untouched = after.findings.filter(
      ({ project }) => project !== null && !["调研<b>经费</b>", "另一个项目"].includes(project.name),
    );
    expect(untouched.length).toBeGreaterThan(2);
    expect(kept).toEqual(untouched);
  });

  test("each table has its own projects, before an edit and after it", async () => {
    const { checker } = started();
    const other = (name: string): SheetSnapshot =>
      snapshotOf("另表", [...SHEET.slice(0, -1), [name, ...(SHEET.at(-1) ?? []).slice(1)]]);
    const first = sheetOf(SHEET);
    const before = await checker.check([first, other("别的经费")], ignore);
    const names = ({ tables }: typeof before) => tables.map(({ projects }) => projects.map(({ name }) => name));
    const [own, theirs] = names(before);
    expect(own).toHaveLength(theirs?.length ?? -1);
    expect(theirs).toEqual([...(own?.slice(0, -1) ?? []), "别的经费"]);
    const after = await checker.check([first, reuseRows(other("别的经费"), other("又一项经费"))], ignore);
    expect(names(after)).toEqual([own, [...(own?.slice(0, -1) ?? []), "又一项经费"]]);
    // What has not changed is the same object.
    expect(after.tables[0]?.projects[0]).toBe(before.tables[0]?.projects[0]);
  });

  test("edits are made for those who ask, by the finding's key", async () => {
    const { checker } = started();
    const sheet = sheetOf(SHEET);
    const { findings } = await checker.check([sheet], ignore);
    const fixable = findings.find(({ rule }) => rule === "word-operator");
    const edits: SomeEdits[] = [];
    await checker.editsOf([sheet], [fixable?.key ?? "", "no such finding"], null, (some) => void edits.push(...some));
    expect(edits).toEqual([
      { at: 0, edits: [expect.objectContaining({ kind: "text", after: "≥" }), expect.anything()] },
    ]);
    const plan = await checker.planOne([sheet], fixable?.key ?? "", null);
    expect(plan?.writes).toHaveLength(1);
    expect(await checker.planOne([sheet], "no such finding", null)).toBeNull();
  });
});
