import type { Environment } from "../environment";
import { invalidArgument, itemNotFound } from "../errors";
import type { ObjectOf } from "../objects";
import type { Members } from "../table";
import { countWrite } from "./range-access";

type Settings = ObjectOf<"SettingCollection">;
type Setting = ObjectOf<"Setting">;

/** Keys are told apart by case as well. */
const find = (key: unknown, env: Environment): Setting | null =>
  env.grid.settings.all().some((one) => one.key === key) ? { type: "Setting", key: String(key) } : null;

function found(key: unknown, env: Environment): Setting {
  const setting = find(key, env);
  if (setting === null) throw itemNotFound();
  return setting;
}

function valueOf({ key }: Setting, env: Environment): unknown {
  found(key, env);
  return env.grid.settings.all().find((one) => one.key === key)?.value;
}

/** The client makes texts of dates before it sends them, and dates of those texts when they come back. */
function set(key: string, value: unknown, env: Environment): void {
  if (value === undefined || value === null) throw invalidArgument("value");
  countWrite(env);
  env.grid.settings.set(key, value);
}

export const settings: Members<Settings> = {
  items: (_object, env) => env.grid.settings.all().map(({ key }): Setting => ({ type: "Setting", key })),
  item: (_object, key, env) => found(key, env),
  methods: {
    // One that is there gets the new value.
    Add: (_object, [key, value], env): Setting => {
      if (typeof key !== "string" || key === "") throw invalidArgument("key");
      set(key, value, env);
      return { type: "Setting", key };
    },
    GetCount: (_object, _args, env) => env.grid.settings.all().length,
    GetItemOrNullObject: (_object, [key], env) => find(key, env),
  },
};

export const setting: Members<Setting> = {
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    Key: (one, env) => found(one.key, env).key,
    Value: valueOf,
    _Id: ({ key }) => key,
  },
  setters: {
    Value: ({ key }, value, env) => {
      set(found(key, env).key, value, env);
    },
  },
  methods: {
    Delete: ({ key }, _args, env) => {
      countWrite(env);
      env.grid.settings.remove(found(key, env).key);
    },
  },
};
