import { conditionId, withoutConditions, type GridCondition } from "../../conditions";
import type { Environment } from "../environment";
import { invalidArgument, itemNotFound, notImplemented } from "../errors";
import type { HostObject, ObjectOf, RangeAreasObject, RangeObject } from "../objects";
import type { Members } from "../table";
import { intersection } from "./areas";
import { beforeConditions, changeCondition, conditionOf } from "./condition-access";
import { areaOf } from "./range-access";

type Collection = ObjectOf<"ConditionalFormatCollection">;
type Format = ObjectOf<"ConditionalFormat">;

const areasOf = (cells: RangeObject | RangeAreasObject) =>
  cells.type === "RangeAreas" ? cells.areas : [areaOf(cells)];

/** Those that stand on any of the cells, the first to apply first. */
function all({ cells }: Collection, env: Environment): readonly Format[] {
  const areas = areasOf(cells);
  return env.grid
    .conditions(env.sheet(cells.sheet).id)
    .filter(({ ranges }) => ranges.some((range) => areas.some((area) => intersection(area, range) !== null)))
    .map(({ id }) => ({ type: "ConditionalFormat", sheet: cells.sheet, id }));
}

function found(collection: Collection, id: unknown, env: Environment): Format {
  const format = all(collection, env).find((one) => one.id === id);
  if (format === undefined) throw itemNotFound();
  return format;
}

/** A number no conditional format of the workbook has. */
function freeId(env: Environment): string {
  const taken = new Set(env.grid.sheets().flatMap(({ id }) => env.grid.conditions(id).map((one) => one.id)));
  let number = taken.size + 1;
  while (taken.has(conditionId(number))) number++;
  return conditionId(number);
}

/** A new one comes before the others, as its documentation says. */
function add({ cells }: Collection, type: unknown, env: Environment): Format {
  if (type !== "Custom") throw notImplemented(`the conditional format ${String(type)}`);
  beforeConditions(cells.sheet, env);
  const id = freeId(env);
  const added: GridCondition = {
    id,
    type,
    ranges: areasOf(cells),
    // Until a rule is set nothing holds.
    formula: null,
    look: {},
    stopIfTrue: false,
  };
  env.grid.setConditions(cells.sheet, [added, ...env.grid.conditions(cells.sheet)]);
  return { type: "ConditionalFormat", sheet: cells.sheet, id };
}

/** Takes them from these cells; elsewhere they stay. */
function clearAll({ cells }: Collection, env: Environment): void {
  beforeConditions(cells.sheet, env);
  const before = env.grid.conditions(cells.sheet);
  env.grid.setConditions(cells.sheet, areasOf(cells).reduce(withoutConditions, before));
}

/** Moves one among the others, whose order stays; a negative place counts from the end. */
function setPriority(format: Format, value: unknown, env: Environment): void {
  const one = conditionOf(format, env);
  beforeConditions(format.sheet, env);
  const others = env.grid.conditions(format.sheet).filter(({ id }) => id !== format.id);
  if (typeof value !== "number" || !Number.isInteger(value)) throw invalidArgument("priority");
  const at = value < 0 ? Math.max(0, others.length + 1 + value) : Math.min(value, others.length);
  env.grid.setConditions(format.sheet, [...others.slice(0, at), one, ...others.slice(at)]);
}

const part =
  <Type extends "CustomConditionalFormat">(type: Type) =>
  (format: Format, env: Environment): HostObject | null =>
    conditionOf(format, env).type === "Custom" ? { type, sheet: format.sheet, id: format.id } : null;
const custom = part("CustomConditionalFormat");

/** Its ranges as one; null where it has several. */
const onlyRange = (format: Format, env: Environment): RangeObject | null => {
  const [area, ...more] = conditionOf(format, env).ranges;
  return area === undefined || more.length > 0 ? null : { type: "Range", sheet: format.sheet, area };
};

export const conditionalFormats: Members<Collection> = {
  items: all,
  item: found,
  methods: {
    Add: (collection, [type], env) => add(collection, type, env),
    ClearAll: (collection, _args, env) => {
      clearAll(collection, env);
    },
    GetCount: (collection, _args, env) => all(collection, env).length,
    GetItemAt: (collection, [index], env) => {
      const format = all(collection, env)[Number(index)];
      if (format === undefined) throw invalidArgument("index");
      return format;
    },
    GetItemOrNullObject: (collection, [id], env) => all(collection, env).find((one) => one.id === id) ?? null,
  },
};

export const conditionalFormat: Members<Format> = {
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: ({ id }) => id,
    // Counted over the sheet, however few cells the collection is about.
    Priority: (format, env) => env.grid.conditions(format.sheet).findIndex(({ id }) => id === format.id),
    StopIfTrue: (format, env) => conditionOf(format, env).stopIfTrue,
    Type: (format, env) => conditionOf(format, env).type,
  },
  setters: {
    Priority: setPriority,
    StopIfTrue: (format, value, env) => {
      if (typeof value !== "boolean") throw invalidArgument("stop if true");
      changeCondition(format, env, { stopIfTrue: value });
    },
  },
  navigations: {
    Custom: (format, env) => {
      const object = custom(format, env);
      // Read in its documentation: to be used on a format of that kind alone.
      if (object === null) throw invalidArgument("the conditional format is of another type");
      return object;
    },
    CustomOrNullObject: custom,
  },
  methods: {
    Delete: (format, _args, env) => {
      conditionOf(format, env);
      beforeConditions(format.sheet, env);
      const others = env.grid.conditions(format.sheet).filter(({ id }) => id !== format.id);
      env.grid.setConditions(format.sheet, others);
    },
    GetRange: (format, _args, env) => {
      const range = onlyRange(format, env);
      // Read in its documentation: an error where it stands on several ranges.
      if (range === null) throw invalidArgument("the conditional format stands on several ranges");
      return range;
    },
    GetRangeOrNullObject: (format, _args, env) => onlyRange(format, env),
    GetRanges: (format, _args, env) => ({
      type: "RangeAreas",
      sheet: format.sheet,
      areas: conditionOf(format, env).ranges,
    }),
  },
};
