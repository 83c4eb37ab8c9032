import { createEngine, type Engine } from "../../../src/workbench/engine/engine";
import { PROFILE_NAMES, profileOf, UnknownProfile } from "../../../src/workbench/profiles/profiles";
import { NO_QUIRKS, type Quirks } from "../../../src/workbench/profiles/quirks";
import { createMemoryGrid } from "../../support/memory-grid";
import { batch, run } from "../engine/setup";

function open(quirks: Partial<Quirks>) {
  const grid = createMemoryGrid([{ name: "表", cells: [["甲"]] }, { name: "另" }]);
  return { grid, engine: createEngine(grid, { quirks }) };
}

/** Runs a few calls on a sheet as one batch. */
function onSheet(engine: Engine, name: string, act: (b: ReturnType<typeof batch>, sheet: number) => void): void {
  const b = batch();
  act(b, b.item(b.property(b.root(), "Worksheets"), name));
  run(engine, b.json());
}

const LIST = { list: { inCellDropDown: true, source: "甲,乙" } };

test("there is a profile a platform, with the sets of that platform", () => {
  expect(PROFILE_NAMES).toEqual(["windows", "windows-2021", "mac", "web"]);
  expect(profileOf("windows-2021").requirements).toMatchObject({ ExcelApi: "1.14", SharedRuntime: "1.1" });
  expect(profileOf("windows-2021").requirements).not.toHaveProperty("ExcelUndoApiAll");
  expect(profileOf("mac").quirks.downloadsDoNothing).toBe(true);
  expect(profileOf("web").quirks.listPicksAreSilent).toBe(true);
});

test.each(["linux", "", "toString", "Windows"])(
  "a profile that does not exist is named, with those that do: %s",
  (name) => {
    expect(() => profileOf(name)).toThrow(UnknownProfile);
    expect(() => profileOf(name)).toThrow(`There is no profile ${name}; there are windows, windows-2021, mac, web.`);
  },
);

test("without a quirk a pick from a list is told; with it only other changes are", () => {
  jest.useFakeTimers();
  try {
    const seen = (quirks: Partial<Quirks>): number => {
      const { grid, engine } = open(quirks);
      let count = 0;
      engine.onEvent((entries) => (count += entries.length));
      onSheet(engine, "表", (b, sheet) => {
        b.call(sheet, "_RegisterDataChangedEvent");
        const range = b.method(sheet, "GetRange", "B2");
        b.set(b.property(range, "DataValidation"), "Rule", LIST);
      });
      grid.type("表", "B2", "乙");
      grid.type("表", "C3", "别的");
      jest.runAllTimers();
      return count;
    };
    expect(seen({})).toBe(2);
    expect(seen({ listPicksAreSilent: true })).toBe(1);
  } finally {
    jest.useRealTimers();
  }
});

test("a selection in the batch that changes sheets is lost, and one in the next is not", () => {
  const { grid, engine } = open({ selectNeedsSecondSync: true });
  onSheet(engine, "另", (b, sheet) => {
    b.call(sheet, "Activate");
    b.call(b.method(sheet, "GetRange", "C3"), "Select");
  });
  expect(grid.selection()).toEqual([{ top: 0, left: 0, bottom: 0, right: 0 }]);
  onSheet(engine, "另", (b, sheet) => b.call(b.method(sheet, "GetRange", "C3"), "Select"));
  expect(grid.selection()).toEqual([{ top: 2, left: 2, bottom: 2, right: 2 }]);
});

test("a custom XML part is gone after the batch that wrote it", () => {
  const { grid, engine } = open({ partsVanish: true });
  const b = batch();
  b.make(b.method(b.property(b.root(), "CustomXmlParts"), "Add", "<a xmlns='b'/>"));
  run(engine, b.json());
  expect(grid.customXml.all()).toEqual([]);
});

test("a list given by a formula sleeps, one given by its texts does not", () => {
  const { grid, engine } = open({ formulaListsSleep: true });
  onSheet(engine, "表", (b, sheet) => {
    b.set(b.property(b.method(sheet, "GetRange", "A2"), "DataValidation"), "Rule", { list: { source: "=$A$1:$A$2" } });
    b.set(b.property(b.method(sheet, "GetRange", "B2"), "DataValidation"), "Rule", LIST);
  });
  expect(grid.validations(grid.activeSheet()).map(({ rule }) => rule.isAsleep === true)).toEqual([true, false]);
});

test("a write empties the list of steps to undo, and a look does not", () => {
  const { grid, engine } = open({ writesClearUndo: true });
  let cleared = 0;
  grid.clearUndo = () => (cleared += 1);
  onSheet(engine, "表", (b, sheet) => b.load(b.method(sheet, "GetRange", "A1"), "values"));
  expect(cleared).toBe(0);
  onSheet(engine, "表", (b, sheet) => b.set(b.method(sheet, "GetRange", "A1"), "Values", [["乙"]]));
  expect(cleared).toBe(1);
});

test("a dead runtime gets no answer, and nothing is done", async () => {
  const { grid, engine } = open({});
  engine.faults.isDead = true;
  const b = batch();
  b.call(b.item(b.property(b.root(), "Worksheets"), "另"), "Activate");
  const answered = await Promise.race([
    engine.perform(b.json(), false).then(() => "answered"),
    new Promise((resolve) => setTimeout(() => resolve("silence"), 50)),
  ]);
  expect([answered, grid.sheets()[0]?.id === grid.activeSheet()]).toEqual(["silence", true]);
});

test("the quirks of a profile are its own, and those of none are none", () => {
  const { engine } = open({});
  engine.quirks.partsVanish = true;
  expect(NO_QUIRKS.partsVanish).toBe(false);
  expect(open({}).engine.quirks).toEqual(NO_QUIRKS);
});
