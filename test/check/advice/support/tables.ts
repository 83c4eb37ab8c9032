import { readdirSync } from "node:fs";
import path from "node:path";
import { snapshotOf, type CellValue, type SheetSnapshot } from "../../../../src/check/sheet/snapshot";
import { GUANGDONG } from "../../../../src/check/standard/guangdong";
import type { Profile } from "../../../../src/check/standard/profile";
import { chosenAxes } from "../../../generated/axes";
import type { Choice } from "../../../generated/choice";
import { FAULTS } from "../../../generated/faults";
import { modelFor, type GeneratedLayout } from "../../../generated/layouts";
import { hindrance, plant, STRICT } from "../../../generated/plant";
import { caseFile } from "../../../support/cases";
import { SAMPLE, seedFile, SEEDS, snapshotsOf } from "../../../support/seeds";

/** A workbook that actions are tried on. */
export interface Start {
  readonly name: string;
  readonly sheets: readonly SheetSnapshot[];
  readonly profile: Profile;
}

/** A table of a layout: faultless, or with a fault of the catalogue, and then with some cells as people leave them. */
export function generated(layout: GeneratedLayout, choice: Choice): Start {
  const faults = FAULTS.filter((fault) => hindrance(fault, layout) === null);
  if (choice.chance(0.7)) {
    const fault = choice.pick(faults);
    const { sheets } = plant(fault, layout, choice.int(0, 1_000_000)).faulty;
    return { name: `${layout.id}, ${fault.what}`, sheets: disturbed(sheets, choice), profile: STRICT };
  }
  const axes = chosenAxes(layout.axes, choice);
  const { sheets } = layout.write(modelFor(choice, axes, 2), axes);
  return { name: layout.id, sheets: disturbed(sheets, choice), profile: STRICT };
}

/** The sample, the published tables and the cases, as far as they are at hand. */
export function published(): readonly Start[] {
  const seeds = SEEDS.flatMap((seed) => seedFile(`${seed}.xlsx`) ?? []);
  const folder = caseFile(".");
  const cases =
    folder === null
      ? []
      : readdirSync(folder)
          .filter((file) => file.endsWith(".xlsx"))
          .map((file) => path.join(folder, file));
  const profile: Profile = { ...GUANGDONG, tier: "strict" };
  return [SAMPLE, ...seeds, ...cases].map((file) => ({
    name: path.basename(file),
    sheets: snapshotsOf(file),
    profile,
  }));
}

/** What stands in tables that were filled in by hand: words for signs, other classes, line ends, cells copied from others. */
const SLIPS: readonly (readonly [from: RegExp, to: string])[] = [
  [/≥(\d+(?:\.\d+)?)(%|人|次|个|项)/, "不少于$1$2"],
  [/≥(\d+(?:\.\d+)?)(%|人|次|个|项)/, "$1$2以上"],
  [/≥(\d+(?:\.\d+)?)(%|人|次|个|项)/, "达到$1$2"],
  [/≥(\d+)(%|人|次|个|项)/, "≥$1"],
  [/≥(\d+)(%|人|次|个|项)/, "$1$2"],
  [/≥\d+%/, "按月⏎发放"],
  [/≥\d+(?:%|次|人)/, "有效⏎保障"],
  [/≥\d+%/, "按月发放"],
  [/13-时效指标/, "12-质量指标"],
  [/12-质量指标/, "22-社会效益指标"],
  [/11-数量指标/, "11-质量指标"],
  [/11-数量指标/, "12-质量指标"],
  [/^时效指标$/, "质量指标"],
  [/^质量指标$/, "数量指标"],
  [/满意度/, "满意率"],
  [/合格率/, "合格率（%）"],
  [/；/, ";"],
  [/：/, ":"],
  [/率/, "⏎率"],
  [/值：/, "⏎值："],
  [/。$/, "⏎。"],
  [/(\d)%/, "$1％"],
  [/[0-9]/, "５"],
  [/，/, ","],
  [/（/, "("],
  [/。$/, ""],
  [/(\p{Script=Han})(\p{Script=Han})/u, "$1\u200b$2"],
  [/(\p{Script=Han}{3})(\p{Script=Han})/u, "$1⏎$2"],
  [/^1、/, "2、"],
  [/；(实施周期|年度)/, "，$1"],
];

function disturbed(sheets: readonly SheetSnapshot[], choice: Choice): readonly SheetSnapshot[] {
  let now = sheets;
  for (let left = choice.int(0, 6); left > 0; left -= 1) {
    const at = choice.int(0, now.length - 1);
    now = now.map((sheet, index) => (index === at ? disturbedSheet(sheet, choice) : sheet));
  }
  return now;
}

function disturbedSheet(sheet: SheetSnapshot, choice: Choice): SheetSnapshot {
  const texts = sheet.values.flatMap((row, r) =>
    row.flatMap((value, c) =>
      typeof value === "string" && sheet.formulas[r]?.[c] === null ? [{ r, c, text: value }] : [],
    ),
  );
  if (texts.length === 0) return sheet;
  const slip = choice.pick(SLIPS);
  const fitting = texts.filter(({ text }) => slip[0].test(text));
  const { r, c, text } = choice.pick(fitting.length === 0 ? texts : fitting);
  const like = texts.filter((other) => other.c === c && other.text.length > 3);
  const slipped = (one: string): string => one.replace(slip[0], slip[1]).replaceAll("⏎", "\n");
  // A cell copied from another one, at times with a slip of its own.
  const next =
    fitting.length === 0 || choice.chance(0.25)
      ? slipped(choice.pick(like.length === 0 ? texts : like).text)
      : slipped(text);
  const put = <T>(rows: readonly (readonly T[])[], value: T): T[][] =>
    rows.map((row, at) => row.map((one, column) => (at === r && column === c ? value : one)));
  return snapshotOf(sheet.name, put<CellValue>(sheet.values, next), {
    ...sheet,
    texts: put(sheet.texts, next),
    rowHandles: undefined,
  });
}
