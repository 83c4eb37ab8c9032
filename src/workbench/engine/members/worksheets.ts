import type { Environment } from "../environment";
import { itemNotFound } from "../errors";
import { WORKBOOK } from "../events";
import type { ObjectOf } from "../objects";
import type { Members } from "../table";
import { eventMethods } from "./event-methods";
import { countWrite } from "./range-access";
import { freeName, nextName } from "./sheet-name";

type Worksheets = ObjectOf<"WorksheetCollection">;
type Worksheet = ObjectOf<"Worksheet">;

/** By id, or by name without regard to case, as Excel takes it. */
function find(key: unknown, env: Environment): Worksheet | null {
  const sheets = env.grid.sheets();
  const name = String(key).toLowerCase();
  const sheet = sheets.find(({ id }) => id === key) ?? sheets.find((sheet) => sheet.name.toLowerCase() === name);
  return sheet === undefined ? null : { type: "Worksheet", sheet: sheet.id };
}

function found(key: unknown, env: Environment): Worksheet {
  const sheet = find(key, env);
  if (sheet === null) throw itemNotFound();
  return sheet;
}

const all = (env: Environment, visibleOnly: unknown): readonly Worksheet[] =>
  env.grid
    .sheets()
    .filter(({ visible }) => visible || visibleOnly !== true)
    .map(({ id }) => ({ type: "Worksheet", sheet: id }));

export const worksheets: Members<Worksheets> = {
  items: (_object, env) => all(env, false),
  item: (_object, key, env) => found(key, env),
  methods: {
    Add: (_object, [name], env) => {
      countWrite(env);
      const free = name === undefined || name === null || name === "" ? nextName(env) : freeName(name, env);
      return { type: "Worksheet", sheet: env.grid.addSheet(free) };
    },
    GetCount: (_object, [visibleOnly], env) => all(env, visibleOnly).length,
    GetActiveWorksheet: (_object, _args, env) => ({ type: "Worksheet", sheet: env.grid.activeSheet() }),
    GetFirst: (_object, [visibleOnly], env) => all(env, visibleOnly)[0],
    GetItem: (_object, [key], env) => found(key, env),
    GetItemOrNullObject: (_object, [key], env) => find(key, env),
    ...eventMethods<Worksheets>(
      ["DataChanged", "SelectionChanged", "Activated", "Deactivated", "Added", "Deleted", "ProtectionChanged"],
      () => WORKBOOK,
    ),
  },
};
