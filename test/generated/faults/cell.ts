import { placeOf, withCell, withText, type Written } from "../grid";
import { positionOf, projectAt, projectsOf } from "../model";
import { change, changeIndicator, firstTarget, hasCycle, keyOf, target, type Fault, type Spot } from "./fault";

const cellKey = ({ p }: Spot): string => `${p}/cell`;

/** Changes a project's packed cell. */
const inCell =
  (spot: Spot, how: (text: string) => string) =>
  (written: Written): Written =>
    withText(written, cellKey(spot), how);

const everyCell =
  ({ model }: Spot, how: (text: string) => string) =>
  (written: Written): Written =>
    projectsOf(model).reduce((all, _, at) => withText(all, `${at}/cell`, how), written);

const FULL = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

const LIMIT = 32_767;

/** Faults of the packed cell alone. */
const PACKED: readonly Fault[] = [
  {
    rule: "indicator-numbering",
    what: "指标9： where the first of a class should be 指标1：",
    needs: ["bracketed"],
    safe: true,
    put: (spot) => ({
      edit: inCell(spot, (text) => text.replace("指标1：", "指标9：")),
      at: cellKey(spot),
      text: "指标9：",
    }),
  },
  {
    rule: "cell-halfwidth-separator",
    what: ": behind the ordinals",
    needs: ["bracketed"],
    safe: true,
    put: (spot) => ({ edit: inCell(spot, (text) => text.replace(/指标(\d)：/g, "指标$1:")), at: cellKey(spot) }),
  },
  {
    rule: "text-outside-indicators",
    what: "a remark behind a target",
    needs: ["bracketed"],
    put: (spot) => ({ edit: inCell(spot, (text) => `${text}\n注：详见附件`), at: cellKey(spot), text: "注：详见附件" }),
  },
  {
    rule: "indicator-parse-error",
    what: "prose in place of indicators",
    put: (spot) => ({ edit: inCell(spot, () => "完成各项任务，服务对象满意。"), at: cellKey(spot) }),
  },
  {
    rule: "indicator-numbering",
    what: "9、 where 3、 should be",
    needs: ["coded"],
    safe: true,
    put: (spot) => ({
      edit: inCell(spot, (text) => text.replace(/(。\n?)3、/, "$19、")),
      at: cellKey(spot),
      text: "9、",
    }),
  },
  {
    rule: "cell-halfwidth-separator",
    what: "; throughout the table",
    needs: ["coded"],
    safe: true,
    put: (spot) => ({
      edit: everyCell(spot, (text) => text.replaceAll("；", ";")),
      at: cellKey(spot),
      count: projectsOf(spot.model).length,
      fixed: projectsOf(spot.model).map((_, at) => `${at}/cell`),
    }),
  },
  {
    rule: "separator-style-inconsistent",
    what: "; in one cell",
    needs: ["coded"],
    along: { "cell-halfwidth-separator": "styles differ by nothing but half-width marks" },
    safe: true,
    put: (spot) => ({
      edit: inCell(spot, (text) => text.replaceAll("；", ";")),
      at: "indicatorHeader",
      fixed: [cellKey(spot)],
    }),
  },
  {
    rule: "separator-irregular",
    what: "a doubled mark",
    needs: ["coded"],
    safe: true,
    put: (spot) => ({ edit: inCell(spot, (text) => text.replace("；", "；；")), at: cellKey(spot) }),
  },
  {
    rule: "separator-irregular",
    what: "a comma for 。",
    needs: ["coded"],
    safe: true,
    put: (spot) => ({ edit: inCell(spot, (text) => text.replace(/。(\n?)2、/, "，$12、")), at: cellKey(spot) }),
  },
  {
    rule: "text-outside-indicators",
    what: "a remark before the first indicator",
    put: (spot) => ({
      edit: inCell(spot, (text) => `绩效指标如下：${text}`),
      at: cellKey(spot),
      text: "绩效指标如下：",
    }),
  },
  {
    rule: "value-is-formula",
    what: "a formula in place of the cell's text",
    put: (spot) => ({
      edit: (written) =>
        withCell(written, placeOf(written, cellKey(spot)), (cell) => ({ ...cell, formula: "=CONCATENATE(H6,H7)" })),
      at: cellKey(spot),
    }),
  },
];

/** The place of the year's target that holds its digits. */
const digitsAt = (written: Written, key: string): number =>
  (written.places.get(key) ?? []).findIndex(({ sheet: name, row, column, start, end }) => {
    const sheet = written.sheets.find((one) => one.name === name);
    const value = sheet?.values[row - sheet.origin.row]?.[column - sheet.origin.column];
    return /\d/.test(typeof value === "string" ? value.slice(start, end) : String(value ?? ""));
  });

/** Faults of the cells indicators stand in. */
export const CELL_FAULTS: readonly Fault[] = [
  ...PACKED.map((fault): Fault => ({ ...fault, needs: ["packed", ...(fault.needs ?? [])] })),
  {
    rule: "indicators-empty",
    what: "money and no indicators",
    needs: ["own rows", "money"],
    put: (spot) => ({ model: change(spot, () => ({ indicators: [] })), at: `${spot.p}/end`, text: "" }),
  },
  {
    rule: "hard-break-in-cell",
    what: "an indicator's name broken between two lines",
    safe: true,
    put: (spot) => {
      const { name } = projectAt(spot.model, spot.p).indicators[positionOf(spot.model, spot.p, "free")] ?? { name: "" };
      return {
        model: changeIndicator(spot, "free", { name: `${name.slice(0, 2)}\n${name.slice(2)}` }),
        at: keyOf(spot, "free", "name"),
        text: "\n",
      };
    },
  },
  {
    rule: "fullwidth-digit",
    what: "full-width digits in a target",
    safe: true,
    put: (spot) => {
      const key = keyOf(spot, "free", "annual");
      return { edit: (written) => withText(written, key, FULL, digitsAt(written, key)), at: key };
    },
  },
  {
    rule: "invisible-character",
    what: "a zero-width space in a name",
    safe: true,
    put: (spot) => {
      const key = keyOf(spot, "free", "name");
      return {
        edit: (written) => withText(written, key, (text) => `${text.slice(0, 2)}\u200b${text.slice(2)}`),
        at: key,
        text: "\u200b",
      };
    },
  },
  {
    rule: "cell-truncated",
    what: "an indicator's name at Excel's limit",
    needs: ["sums", "cells"],
    axes: { periods: "annual" },
    put: (spot) => ({
      model: changeIndicator(spot, "free", { name: "宣传活动覆盖面".repeat(LIMIT).slice(0, LIMIT) }),
      at: keyOf(spot, "free", "name"),
      text: "",
    }),
  },
  {
    rule: "unbalanced-brackets",
    what: "an indicator's name with a lone bracket",
    axes: { periods: "annual" },
    put: (spot) => ({
      model: changeIndicator(spot, "free", { name: "宣传活动次数（线上" }),
      at: keyOf(spot, "free", "name"),
      text: "（",
    }),
  },
  {
    rule: "value-is-formula",
    what: "a formula in a target's cell",
    needs: ["cells"],
    put: (spot) => {
      const key = keyOf(spot, "free", "annual");
      return {
        edit: (written) =>
          withCell(
            written,
            (written.places.get(key) ?? [])[digitsAt(written, key)] ?? placeOf(written, key),
            (cell) => ({
              ...cell,
              formula: "=B3*2",
            }),
          ),
        at: key,
      };
    },
  },
  {
    rule: "value-became-date",
    what: "6-8 that Excel took for a day",
    along: { "quantitative-name-text-value": "what is left is no number" },
    needs: ["cells"],
    put: (spot) => {
      const range = target("", "6-8");
      const keys = ["cycle", "annual"].map((field) => keyOf(spot, "free", field));
      return {
        model: changeIndicator(spot, "free", { name: "宣传活动次数", cycle: range, annual: range }),
        edit: (written) =>
          keys.reduce((all, key) => {
            const place = all.places.get(key)?.[digitsAt(all, key)];
            return place === undefined ? all : withCell(all, place, () => ({ value: 45_451, shown: "6月8日" }));
          }, written),
        at: keyOf(spot, "free", firstTarget(spot)),
        text: "6月8日",
        count: hasCycle(spot) ? 2 : 1,
      };
    },
  },
];
