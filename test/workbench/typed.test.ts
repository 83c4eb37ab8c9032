import { typed } from "../../src/workbench/typed";

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
    ["1:1", "General", { kind: "number", value: 61 / 1440, format: "h:mm" }],
    ["12:30:15", "General", { kind: "number", value: 45_015 / 86_400, format: "h:mm:ss" }],
    ["25:00", "General", { kind: "text", text: "25:00" }],
    ["5月3日", "General", { kind: "number", value: 46145, format: 'm"月"d"日"' }],
    ["2020年1月15日", "General", { kind: "number", value: 43845, format: 'yyyy"年"m"月"d"日"' }],
    ["1/15/2020", "General", { kind: "number", value: 43845, format: "m/d/yyyy" }],
    ["2020年13月1日", "General", { kind: "text", text: "2020年13月1日" }],
    ["$1,000", "General", { kind: "number", value: 1000, format: "$#,##0" }],
    ["¥12.5", "General", { kind: "number", value: 12.5, format: "¥#,##0.00" }],
    ["(100)", "General", { kind: "number", value: -100 }],
    ["(甲)", "General", { kind: "text", text: "(甲)" }],
    ["1 1/2", "General", { kind: "number", value: 1.5, format: "# ?/?" }],
    ["12345678901234567", "General", { kind: "number", value: 12345678901234500 }],
    ["-0.01234567890123456", "General", { kind: "number", value: -0.0123456789012345 }],
    ["#N/A", "General", { kind: "text", text: "#N/A" }],
  ] as const)("%j in a cell of format %s", (value, format, becomes) => {
    expect(typed(value, format, 2026)).toEqual(becomes);
  });
});
