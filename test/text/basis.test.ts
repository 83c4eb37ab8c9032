import { CENTRAL_2021 } from "../../src/check/standard/central-2021";
import { GUANGDONG } from "../../src/check/standard/guangdong";
import { basisText, basisTexts } from "../../src/text/basis";

const OFFICE = { id: "some-district", name: "某区财政局" };

describe("what a table is judged by, in words", () => {
  test.each([
    [{ edition: "2021", codes: false } as const, GUANGDONG, "按中央 2021 版分类，无编码"],
    [{ edition: "2021", codes: false } as const, CENTRAL_2021, "按中央 2021 版分类，无编码"],
    [{ edition: "2015", codes: false } as const, GUANGDONG, "按中央 2015 版分类，无编码"],
    [{ edition: "2021", codes: true } as const, GUANGDONG, "按广东省分类，有编码"],
    [{ edition: "2021", codes: true } as const, CENTRAL_2021, "按广东省分类，有编码"],
    [{ edition: "2021", codes: false } as const, OFFICE, "按“某区财政局”分类，无编码"],
  ])("%j under %#", (basis, profile, expected) => {
    expect(basisText(basis, profile, "zh")).toBe(expected);
  });

  test("in English", () => {
    expect(basisText({ edition: "2021", codes: false }, GUANGDONG, "en")).toBe("Central classes of 2021, no codes");
    expect(basisText({ edition: "2021", codes: true }, GUANGDONG, "en")).toBe("Guangdong classes, with codes");
    expect(basisText({ edition: "2021", codes: true }, OFFICE, "en")).toBe("Classes of “某区财政局”, with codes");
  });

  test("of several tables each once", () => {
    const old = { basis: { edition: "2015", codes: false } } as const;
    const now = { basis: { edition: "2021", codes: false } } as const;
    expect(basisTexts([old, now, old], GUANGDONG, "zh")).toBe("按中央 2015 版分类，无编码；按中央 2021 版分类，无编码");
    expect(basisTexts([], GUANGDONG, "zh")).toBe("");
  });
});
