import { checkSheets } from "../../src/check/check";
import { exampleProfile, exampleSheet } from "../../src/check/rules/example";
import { categoryText } from "../../src/check/standard/categories";
import { GUANGDONG } from "../../src/check/standard/guangdong";
import type { StandardName } from "../../src/check/standard/profile";
import { renderMessage } from "../../src/text/findings";

const { names, categories } = GUANGDONG;

/** The packed cell a pick of a standard name makes. What the user must give is 8, a date where there is no unit, or a plain text. */
function cellOf({ name, category, operator, target, unit }: StandardName): string {
  const level1 = categories.level1.find(({ code }) => code === category.charAt(0));
  const level2 = categories.level2.find(({ code }) => code === category);
  if (level1 === undefined || level2 === undefined) throw new Error(`${name}: no class ${category}`);
  const given = operator === "定性" ? "明显改善" : unit === "" ? "12月底" : "8";
  const value = `${operator === "定性" ? "" : operator}${target ?? given}${unit}`;
  return `1、${categoryText(level1)}；${categoryText(level2)}；${name}；实施周期指标值：${value}；年度指标值：${value}。`;
}

test.each(names.map((standard) => [standard.name, standard.category, standard] as const))(
  "%s under %s gives no finding above info about itself",
  (_name, _category, standard) => {
    const example = { cell: cellOf(standard) };
    const { findings } = checkSheets([exampleSheet(example)], { profile: exampleProfile(example) });
    // What its project lacks besides is no matter of the name.
    const about = findings.filter(({ indicator, project }) => indicator !== null && project?.number === 1);
    expect(
      about.filter(({ severity }) => severity !== "info").map(({ message }) => renderMessage(message, "zh")),
    ).toEqual([]);
  },
);
