import type { Steps } from "../../steps";
import type { Action, ArgumentInfo, Batch, BatchResult, ObjectPath } from "./batch-types";
import { ActionType, PathType } from "./batch-types";
import type { Environment } from "./environment";
import { invalidArgument, invalidReference, itemNotFound, notImplemented, RichError } from "./errors";
import { lookup, membersOf, services } from "./members";
import { isHostObject, type HostObject } from "./objects";
import { identityOf, query } from "./query";

/**
 * Runs a batch's actions in order and stops at the first that fails; what ran before stays done and is answered. A step is made where a
 * load has read a formula that is still to be worked out: after it the load reads again, as Excel answers with the results.
 */
export function* runBatch(batch: Batch, env: Environment): Steps<BatchResult> {
  const result: BatchResult = { Results: [], TraceIds: [] };
  const resolved = new Map<number, HostObject | null>();
  const paths = createPaths(batch, resolved, env);
  for (const [index, action] of batch.Actions.entries()) {
    env.forget();
    try {
      if (action.ActionType === ActionType.trace) result.TraceIds.push(action.Id);
      let value = runAction(action, paths, env);
      if (action.ActionType === ActionType.query && env.hasReadStale()) {
        yield;
        env.forget();
        value = runAction(action, paths, env);
      }
      result.Results.push({ ActionId: action.Id, Value: value ?? null });
    } catch (error) {
      const rich =
        error instanceof RichError ? error : new RichError("GeneralException", `Emulator: ${String(error)}`, 500);
      result.Error = {
        Code: rich.code,
        Message: rich.message,
        ActionIndex: index,
        Location: location(batch, action),
        HttpStatusCode: rich.status,
      };
      break;
    }
  }
  return result;
}

function runAction(action: Action, paths: Paths, env: Environment): unknown {
  if (action.ActionType === ActionType.trace) return null;
  const object = paths.object(action.ObjectPathId ?? 0);
  if (object === null) return null;
  const name = action.Name ?? "";
  switch (action.ActionType) {
    case ActionType.instantiate:
      return identityOf(object, env);
    case ActionType.query:
      return query(object, action.QueryInfo ?? {}, env);
    case ActionType.method: {
      if (name === "_KeepReference") {
        env.references.keep(object);
        return null;
      }
      const method = lookup(membersOf(object).methods, name);
      if (method === undefined) throw notImplemented(`${object.type}.${name}`);
      const value = method(object, paths.args(action.ArgumentInfo), env);
      return isHostObject(value) ? identityOf(value, env) : value;
    }
    case ActionType.setProperty: {
      const setter = lookup(membersOf(object).setters, name);
      if (setter === undefined) throw notImplemented(`setting ${object.type}.${name}`);
      setter(object, paths.args(action.ArgumentInfo)[0], env);
      return null;
    }
    default:
      throw notImplemented(`action type ${action.ActionType}`);
  }
}

interface Paths {
  object(id: number): HostObject | null;
  args(info: ArgumentInfo | undefined): readonly unknown[];
}

/** Resolves each path once a batch: some make something when they are first walked. */
function createPaths(batch: Batch, resolved: Map<number, HostObject | null>, env: Environment): Paths {
  const paths: Paths = {
    object(id) {
      const known = resolved.get(id);
      if (known !== undefined) return known;
      const path = batch.ObjectPaths[String(id)];
      if (path === undefined) throw invalidReference();
      const object = resolvePath(path, paths, env);
      resolved.set(id, object);
      return object;
    },
    args: (info) => (info?.Arguments ?? []).map((arg, index) => argument(arg, info?.ReferencedObjectPathIds?.[index])),
  };
  const argument = (value: unknown, reference: unknown): unknown => {
    if (typeof reference === "number" && reference !== 0) return paths.object(reference);
    if (Array.isArray(value)) {
      return value.map((item, index) => argument(item, Array.isArray(reference) ? reference[index] : 0));
    }
    return value;
  };
  return paths;
}

function resolvePath(path: ObjectPath, paths: Paths, env: Environment): HostObject | null {
  const name = path.Name ?? "";
  switch (path.ObjectPathType) {
    case PathType.global:
      return { type: "Workbook" };
    case PathType.nullObject:
      return null;
    case PathType.reference: {
      // The parent such a path still names may be gone from the batch; it is not looked at.
      const object = env.references.get(name);
      if (object === undefined) throw invalidReference();
      return object;
    }
    case PathType.newObject: {
      const service = services[name];
      if (service === undefined) throw notImplemented(name);
      return service;
    }
  }
  const parent = paths.object(path.ParentObjectPathId ?? 0);
  if (parent === null) return null;
  const members = membersOf(parent);
  const args = paths.args(path.ArgumentInfo);
  switch (path.ObjectPathType) {
    case PathType.property: {
      const navigate = lookup(members.navigations, name);
      if (navigate === undefined) throw notImplemented(`${parent.type}.${name}`);
      return navigate(parent, env);
    }
    case PathType.method: {
      const method = lookup(members.methods, name);
      if (method === undefined) throw notImplemented(`${parent.type}.${name}`);
      const value = method(parent, args, env);
      if (value !== null && !isHostObject(value)) throw invalidArgument(name);
      if (value === null && !name.endsWith("OrNullObject")) throw itemNotFound();
      return value;
    }
    case PathType.indexer: {
      if (members.item === undefined) throw notImplemented(`${parent.type}[…]`);
      return members.item(parent, args[0], env);
    }
    default:
      throw notImplemented(`object path type ${path.ObjectPathType}`);
  }
}

/** Where an action failed, in words such as Worksheets.GetItem. */
function location(batch: Batch, action: Action): string {
  const path = batch.ObjectPaths[String(action.ObjectPathId ?? 0)];
  return [path?.Name, action.Name].filter((part) => part !== undefined && part !== "").join(".");
}
