import type { QueryInfo } from "./batch-types";
import type { Environment } from "./environment";
import { notImplemented } from "./errors";
import { membersOf } from "./members";
import type { HostObject } from "./objects";

/** The names a load asks for, as a tree: values, format → fill → color. An empty tree means every scalar. */
interface Wanted {
  readonly name: string;
  readonly children: Map<string, Wanted>;
}

/** Answers a load: PascalCase names, navigation as nested objects, collections as `_Items`. */
export function query(object: HostObject, info: QueryInfo, env: Environment): unknown {
  const wanted = wantedTree([...(info.Select ?? []), ...(info.Expand ?? [])]);
  const members = membersOf(object);
  if (members.items === undefined) return properties(object, wanted, env);
  const skip = info.Skip ?? 0;
  const items = members.items(object, env).slice(skip, info.Top === undefined ? undefined : skip + info.Top);
  return collection(object, items, wanted, env);
}

/** What tells an object apart: its id, and its reference where it is kept. */
export function identityOf(object: HostObject, env: Environment): Readonly<Record<string, unknown>> {
  const reference = env.references.idOf(object);
  return {
    ...membersOf(object).identity?.(object, env),
    ...(reference === undefined ? {} : { _ReferenceId: reference }),
  };
}

function properties(object: HostObject, wanted: Wanted, env: Environment): Readonly<Record<string, unknown>> {
  const { scalars = {}, navigations = {} } = membersOf(object);
  const answer: Record<string, unknown> = { ...identityOf(object, env) };
  const all = wanted.children.size === 0;
  if (all) for (const [name, read] of Object.entries(scalars)) answer[name] = read(object, env);
  for (const child of wanted.children.values()) {
    const scalar = entry(scalars, child.name);
    const navigation = entry(navigations, child.name);
    if (scalar !== undefined) answer[scalar[0]] = scalar[1](object, env);
    else if (navigation !== undefined) {
      const next = navigation[1](object, env);
      answer[navigation[0]] = next === null ? null : nested(next, child, env);
    } else if (!NO_MEMBERS.has(child.name.toLowerCase())) throw notImplemented(`${object.type}.${child.name}`);
  }
  return answer;
}

/** What a load names that is no member: the reference, and what stands for asking for none. */
const NO_MEMBERS = new Set(["_referenceid", "nopropertiesneeded", "no-properties-needed"]);

function nested(object: HostObject, wanted: Wanted, env: Environment): unknown {
  const members = membersOf(object);
  if (members.items === undefined) return properties(object, wanted, env);
  return collection(object, members.items(object, env), wanted, env);
}

/** Some collections have a property of their own, their count; other names are those of the items. */
function collection(object: HostObject, items: readonly HostObject[], wanted: Wanted, env: Environment): object {
  const { scalars = {} } = membersOf(object);
  const [own, others] = [new Map<string, Wanted>(), new Map<string, Wanted>()];
  for (const [key, child] of wanted.children) (entry(scalars, child.name) === undefined ? others : own).set(key, child);
  if (own.size === 0) return { _Items: items.map((item) => properties(item, wanted, env)) };
  const answer = properties(object, { name: "", children: own }, env);
  if (others.size === 0) return answer;
  return { ...answer, _Items: items.map((item) => properties(item, { name: "", children: others }, env)) };
}

function entry<T>(table: Readonly<Record<string, T>>, name: string): readonly [string, T] | undefined {
  return Object.entries(table).find(([key]) => key.toLowerCase() === name.toLowerCase());
}

function wantedTree(names: readonly string[]): Wanted {
  const root: Wanted = { name: "", children: new Map() };
  for (const name of names) {
    let at = root;
    // `items` only steps into a collection's members and `*` asks for everything: neither is a name of its own.
    for (const part of name.split("/").filter((part) => !["items", "*", "$all", "", "$none"].includes(part))) {
      let child = at.children.get(part.toLowerCase());
      if (child === undefined) {
        child = { name: part, children: new Map() };
        at.children.set(part.toLowerCase(), child);
      }
      at = child;
    }
  }
  return root;
}
