import type { Package } from "../ooxml/package";
import { isTrue } from "../ooxml/workbook-part";
import type { Attributes } from "../ooxml/xml-reader";
import type { ConditionBorder, ConditionLook, Side } from "./condition";

type Writable<T> = { -readonly [K in keyof T]: T[K] };

const SIDES: readonly Side[] = ["left", "right", "top", "bottom"];

/** The formats that conditions lay over cells (dxf), in the order in which conditions refer to them. */
export function readConditionLooks(parts: Package, part: string): readonly ConditionLook[] {
  const looks: Writable<ConditionLook>[] = [];
  let list = "";
  /** What a dxf holds that is being read: font, fill, border. */
  let within = "";
  let side: Side | undefined;
  parts.read(part, {
    open(name, attributes, depth) {
      if (depth === 1) list = name;
      if (list !== "dxfs") return;
      if (depth === 2) looks.push({});
      const look = looks.at(-1);
      if (look === undefined) return;
      if (depth === 3) within = name;
      else if (depth === 4 && within === "font") readFont(look, name, attributes);
      // The colour of a plain fill is here that of the background; a fill without a kind is a plain one.
      else if (depth === 5 && within === "fill" && name === "bgColor") set(look, "fill", rgb(attributes));
      else if (depth === 4 && within === "border") {
        side = SIDES.find((one) => one === name);
        const style = attributes("style");
        if (side !== undefined && style !== undefined && style !== "none") setBorder(look, side, { style });
      } else if (depth === 5 && within === "border" && name === "color" && side !== undefined) {
        const [border, color] = [look.borders?.[side], rgb(attributes)];
        if (border !== undefined && color !== undefined) setBorder(look, side, { ...border, color });
      }
    },
  });
  return looks;
}

function readFont(look: Writable<ConditionLook>, name: string, attributes: Attributes): void {
  const value = attributes("val");
  if (name === "b") look.bold = isTrue(value ?? "1");
  else if (name === "i") look.italic = isTrue(value ?? "1");
  else if (name === "strike") look.strikethrough = isTrue(value ?? "1");
  else if (name === "u" && value !== "none") look.underline = value === "double" ? "Double" : "Single";
  else if (name === "color") set(look, "color", rgb(attributes));
}

function set(look: Writable<ConditionLook>, name: "fill" | "color", color: string | undefined): void {
  if (color !== undefined) look[name] = color;
}

function setBorder(look: Writable<ConditionLook>, side: Side, border: ConditionBorder): void {
  look.borders = { ...look.borders, [side]: border };
}

function rgb(attributes: Attributes): string | undefined {
  const value = /^(?:[\dA-Fa-f]{2})?([\dA-Fa-f]{6})$/.exec(attributes("rgb") ?? "")?.[1];
  return value === undefined ? undefined : `#${value.toUpperCase()}`;
}
