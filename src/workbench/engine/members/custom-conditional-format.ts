import type { ConditionLook, Side } from "../../../xlsx/conditions/condition";
import { colorFrom } from "../colors";
import type { Environment } from "../environment";
import { invalidArgument, notImplemented } from "../errors";
import { formulaFrom } from "../formula-text";
import type { ConditionObject, ObjectOf } from "../objects";
import type { Members } from "../table";
import { changeCondition, changeLook, conditionOf } from "./condition-access";

const sameFormat = <Type extends string>(
  type: Type,
  { sheet, id }: ConditionObject<string>,
): ConditionObject<Type> => ({
  type,
  sheet,
  id,
});

export const customConditionalFormat: Members<ObjectOf<"CustomConditionalFormat">> = {
  navigations: {
    Rule: (object) => sameFormat("ConditionalFormatRule", object),
    Format: (object) => sameFormat("ConditionalRangeFormat", object),
  },
};

export const conditionalFormatRule: Members<ObjectOf<"ConditionalFormatRule">> = {
  scalars: { Formula: (rule, env) => conditionOf(rule, env).formula ?? "" },
  setters: {
    Formula: (rule, value, env) => {
      changeCondition(rule, env, { formula: formulaFrom(value, "ConditionalFormatRule.formula") });
    },
  },
};

export const conditionalRangeFormat: Members<ObjectOf<"ConditionalRangeFormat">> = {
  navigations: {
    Fill: (object) => sameFormat("ConditionalRangeFill", object),
    Font: (object) => sameFormat("ConditionalRangeFont", object),
    Borders: (object) => sameFormat("ConditionalRangeBorderCollection", object),
  },
};

const lookOf = (part: ConditionObject<string>, env: Environment): ConditionLook => conditionOf(part, env).look;

export const conditionalRangeFill: Members<ObjectOf<"ConditionalRangeFill">> = {
  scalars: { Color: (fill, env) => lookOf(fill, env).fill ?? "" },
  setters: {
    Color: (fill, value, env) => {
      changeLook(fill, env, { fill: colorFrom(value) });
    },
  },
  methods: {
    Clear: (fill, _args, env) => {
      changeLook(fill, env, { fill: undefined });
    },
  },
};

const UNDERLINES = { None: undefined, Single: "Single", Double: "Double" } as const;

/** What a format leaves as it is has no value. */
const flag = (name: "bold" | "italic" | "strikethrough") => ({
  get: (font: ConditionObject<string>, env: Environment) => lookOf(font, env)[name] ?? null,
  set: (font: ConditionObject<string>, value: unknown, env: Environment) => {
    if (typeof value !== "boolean") throw invalidArgument(name);
    changeLook(font, env, { [name]: value });
  },
});
const [bold, italic, strikethrough] = [flag("bold"), flag("italic"), flag("strikethrough")];

export const conditionalRangeFont: Members<ObjectOf<"ConditionalRangeFont">> = {
  scalars: {
    Color: (font, env) => lookOf(font, env).color ?? "",
    Bold: bold.get,
    Italic: italic.get,
    Strikethrough: strikethrough.get,
    Underline: (font, env) => lookOf(font, env).underline ?? "None",
  },
  setters: {
    Color: (font, value, env) => {
      changeLook(font, env, { color: colorFrom(value) });
    },
    Bold: bold.set,
    Italic: italic.set,
    Strikethrough: strikethrough.set,
    Underline: (font, value, env) => {
      if (!Object.hasOwn(UNDERLINES, String(value))) throw invalidArgument("underline");
      changeLook(font, env, { underline: UNDERLINES[value as keyof typeof UNDERLINES] });
    },
  },
  methods: {
    Clear: (font, _args, env) => {
      const none = { color: undefined, bold: undefined, italic: undefined, strikethrough: undefined };
      changeLook(font, env, { ...none, underline: undefined });
    },
  },
};

const SIDES: Readonly<Record<string, Side | undefined>> = {
  EdgeTop: "top",
  EdgeBottom: "bottom",
  EdgeLeft: "left",
  EdgeRight: "right",
};
const SIDE_NAMES = { top: "EdgeTop", bottom: "EdgeBottom", left: "EdgeLeft", right: "EdgeRight" } as const;

/** Line kinds in Excel's words, as a file names them. */
const LINES: Readonly<Record<string, string>> = {
  Continuous: "thin",
  Dash: "dashed",
  DashDot: "dashDot",
  DashDotDot: "dashDotDot",
  Dot: "dotted",
};

const border = (object: ConditionObject<string>, side: Side): ObjectOf<"ConditionalRangeBorder"> => ({
  ...sameFormat("ConditionalRangeBorder", object),
  side,
});

export const conditionalRangeBorders: Members<ObjectOf<"ConditionalRangeBorderCollection">> = {
  items: (object) => (["top", "bottom", "left", "right"] as const).map((side) => border(object, side)),
  item: (object, key) => {
    const side = SIDES[String(key)];
    if (side === undefined) throw invalidArgument("border index");
    return border(object, side);
  },
  scalars: { Count: () => 4 },
  navigations: {
    Top: (object) => border(object, "top"),
    Bottom: (object) => border(object, "bottom"),
    Left: (object) => border(object, "left"),
    Right: (object) => border(object, "right"),
  },
};

export const conditionalRangeBorder: Members<ObjectOf<"ConditionalRangeBorder">> = {
  scalars: {
    SideIndex: ({ side }) => SIDE_NAMES[side],
    Style: (object, env) => {
      const style = lookOf(object, env).borders?.[object.side]?.style;
      return Object.keys(LINES).find((name) => LINES[name] === style) ?? (style === undefined ? "None" : "Continuous");
    },
    Color: (object, env) => lookOf(object, env).borders?.[object.side]?.color ?? "",
  },
  setters: {
    Style: (object, value, env) => {
      const { borders = {} } = lookOf(object, env);
      const { [object.side]: old, ...others } = borders;
      const style = LINES[String(value)];
      if (style === undefined && value !== "None") throw invalidArgument("border style");
      const next = style === undefined ? others : { ...others, [object.side]: { ...old, style } };
      changeLook(object, env, { borders: Object.keys(next).length === 0 ? undefined : next });
    },
    Color: (object, value, env) => {
      const { borders = {} } = lookOf(object, env);
      const old = borders[object.side];
      if (old === undefined) throw notImplemented("the color of a border without a style");
      changeLook(object, env, { borders: { ...borders, [object.side]: { ...old, color: colorFrom(value) } } });
    },
  },
};
