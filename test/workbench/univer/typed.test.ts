import { typed } from "../../../src/workbench/univer/typed";

describe("what a written value becomes", () => {
  test.each([
    [null, "General", { kind: "keep" }],
    ["", "General", { kind: "clear" }],
    [12, "General", { kind: "number", value: 12 }],
    ["12.50", "General", { kind: "number", value: 12.5 }],
    ["-3", "General", { kind: "number", value: -3 }],
    ["1,234.50", "General", { kind: "number", value: 1234.5, format: "#,##0.00" }],
    ["100%", "General", { kind: "number", value: 1, format: "0%" }],
    ["1O.5", "General", { kind: "text", text: "1O.5" }],
    ["2026-1-1", "General", { kind: "number", value: 46023, format: "yyyy/m/d" }],
    ["6-8", "General", { kind: "number", value: 46181, format: 'm"月"d"日"' }],
    ["13-40", "General", { kind: "text", text: "13-40" }],
    ["=A1", "General", { kind: "formula", formula: "=A1" }],
    ["-甲", "General", { kind: "formula", formula: "=-甲" }],
    ["@甲", "General", { kind: "formula", formula: "=@甲" }],
    ["'=A1", "General", { kind: "text", text: "=A1" }],
    ["≥5个", "General", { kind: "text", text: "≥5个" }],
    ["true", "General", { kind: "boolean", value: true }],
    ["=A1", "@", { kind: "text", text: "=A1" }],
    ["6-8", "@", { kind: "text", text: "6-8" }],
    [5, "@", { kind: "text", text: "5" }],
  ] as const)("%j in a cell of format %s", (value, format, becomes) => {
    expect(typed(value, format, 2026)).toEqual(becomes);
  });
});
