import type { Condition, ConditionBorder, ConditionLook, Side } from "./condition";
import { a1Range } from "../../check/sheet/address";
import { escapedText } from "../escapes";
import { attributeText } from "../patch/snippet";

/** What <dxf> holds for a look, without prefixes. Its members come in the order that the standard demands (ECMA-376, 18.8.14). */
export function dxfOf({ fill, borders, ...font }: ConditionLook): string {
  const plain =
    fill === undefined ? "" : `<fill><patternFill patternType="solid">${color("bgColor", fill)}</patternFill></fill>`;
  return fontOf(font) + plain + (borders === undefined ? "" : borderOf(borders));
}

function fontOf({ bold, italic, strikethrough, underline, color: text }: ConditionLook): string {
  const flag = (name: string, is: boolean | undefined): string =>
    is === undefined ? "" : is ? `<${name}/>` : `<${name} val="0"/>`;
  const inner =
    flag("b", bold) +
    flag("i", italic) +
    flag("strike", strikethrough) +
    (text === undefined ? "" : color("color", text)) +
    (underline === undefined ? "" : underline === "Double" ? '<u val="double"/>' : "<u/>");
  return inner === "" ? "" : `<font>${inner}</font>`;
}

function borderOf(borders: NonNullable<ConditionLook["borders"]>): string {
  const side = (name: Side, border: ConditionBorder | undefined): string =>
    border === undefined
      ? ""
      : `<${name} style="${attributeText(border.style)}">${border.color === undefined ? '<color auto="1"/>' : color("color", border.color)}</${name}>`;
  const inner = (["left", "right", "top", "bottom"] as const).map((name) => side(name, borders[name])).join("");
  return `<border>${inner}</border>`;
}

const color = (name: string, value: string): string => `<${name} rgb="FF${value.replace("#", "").toUpperCase()}"/>`;

/** A condition of the kind "Custom" as a sheet's part holds it, without prefixes. `format` is the number of its dxf. */
export function conditionXml(condition: Condition, priority: number, format: number): string {
  const { formula, stopIfTrue } = condition;
  const stops = stopIfTrue ? ' stopIfTrue="1"' : "";
  const rule = `<cfRule type="expression" dxfId="${format}" priority="${priority}"${stops}>`;
  return element(
    condition.ranges,
    `${rule}<formula>${escapedText((formula ?? "").replace(/^=/, ""))}</formula></cfRule>`,
  );
}

const element = (ranges: Condition["ranges"], rules: string): string =>
  `<conditionalFormatting sqref="${ranges.map(a1Range).join(" ")}">${rules}</conditionalFormatting>`;
