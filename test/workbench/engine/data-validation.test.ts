import { range, sheetId } from "../../support/memory-grid";
import { batch, last, open, run } from "./setup";

const yesNo = { list: { inCellDropDown: true, source: "是,否" } };
const number = { wholeNumber: { formula1: 1, formula2: 9, operator: "Between" } };

function onSheet(name = "绩效") {
  const b = batch();
  const sheet = b.item(b.property(b.root(), "Worksheets"), name);
  return {
    b,
    sheet,
    validation: (address: string) => b.property(b.method(sheet, "GetRange", address), "DataValidation"),
  };
}

function opened() {
  const { grid, engine } = open();
  const { b, validation } = onSheet();
  b.set(validation("A1:A4"), "Rule", yesNo);
  b.set(validation("B1:B2"), "Rule", number);
  run(engine, b.json());
  return { grid, engine };
}

test.each([
  ["A1:A4", { Type: "List", Rule: yesNo, IgnoreBlanks: true }],
  ["B1:B2", { Type: "WholeNumber", Rule: { wholeNumber: { formula1: "1", formula2: "9", operator: "Between" } } }],
  ["C1:D9", { Type: "None", Rule: null, Prompt: null, ErrorAlert: null, IgnoreBlanks: null }],
  ["A3:A5", { Type: "MixedCriteria", Rule: null }],
  ["A1:B2", { Type: "Inconsistent", Rule: null }],
])("a range %s tells what holds for it", (address, told) => {
  const { engine } = opened();
  const { b, validation } = onSheet();
  b.load(validation(address), ...Object.keys(told));
  expect(last(run(engine, b.json()))).toEqual(expect.objectContaining(told));
});

test("a rule on a range that has several is refused until they are cleared", () => {
  const { engine, grid } = opened();
  const first = onSheet();
  first.b.set(first.validation("A1:B4"), "Rule", yesNo);
  expect(run(engine, first.b.json()).Error).toMatchObject({ Code: "InvalidArgument" });
  const second = onSheet();
  second.b.call(second.validation("A1:B4"), "Clear");
  second.b.set(second.validation("A1:B4"), "Rule", yesNo);
  second.b.set(second.validation("A1:B4"), "Prompt", { showPrompt: true, title: "题", message: "话" });
  second.b.set(second.validation("A1:B4"), "ErrorAlert", {
    showAlert: false,
    style: "Warning",
    title: "",
    message: "",
  });
  second.b.set(second.validation("A1:B4"), "IgnoreBlanks", false);
  expect(run(engine, second.b.json()).Error).toBeUndefined();
  expect(grid.validations(sheetId(0))).toEqual([
    {
      range: range("A1:B4"),
      rule: expect.objectContaining({
        kind: "list",
        allowBlank: false,
        prompt: { show: true, title: "题", message: "话" },
        error: { show: false, title: "", message: "", style: "Warning" },
      }) as unknown,
    },
  ]);
});

test.each([
  ["a list of more than 255 characters", "Rule", { list: { source: "是".repeat(256) } }, "InvalidArgument"],
  ["no rule at all", "Rule", {}, "InvalidArgument"],
  ["two rules", "Rule", { ...yesNo, ...number }, "InvalidArgument"],
  ["a list given as a range", "Rule", { list: { source: {} } }, "ApiNotFound"],
  ["a prompt without a rule", "Prompt", { title: "题", message: "话" }, "ApiNotFound"],
])("%s is refused", (_name, property, value, Code) => {
  const { b, validation } = onSheet();
  b.set(validation("D1"), property, value);
  expect(run(open().engine, b.json()).Error).toMatchObject({ Code });
});

test("a protected sheet takes none", () => {
  const { b, validation } = onSheet("O'Neil 表");
  b.set(validation("B1"), "Rule", yesNo);
  expect(run(open().engine, b.json()).Error).toMatchObject({ Code: "AccessDenied" });
});
