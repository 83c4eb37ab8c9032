import { paneText } from "../../src/text/pane";

test("every sentence of the pane has its English", () => {
  const keys = (value: object, path = ""): string[] =>
    Object.entries(value).flatMap(([key, inner]) =>
      typeof inner === "object" ? keys(inner as object, `${path}${key}.`) : [`${path}${key}`],
    );
  const chinese = paneText("zh");
  expect(keys(paneText("en"))).toEqual(keys(chinese));
  expect(JSON.stringify(chinese)).not.toMatch(/[!！]/);
});
