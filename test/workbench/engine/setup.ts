import { createEngine, type Engine } from "../../../src/workbench/engine/engine";
import type { BatchResult } from "../../../src/workbench/engine/batch-types";
import type { RibbonUpdate } from "../../../src/workbench/engine/environment";
import type { Faults } from "../../../src/workbench/engine/faults";
import { createMemoryGrid, type MemorySheet } from "../../support/memory-grid";

/** Builds a batch as the client would: one counter for paths and actions. */
export function batch() {
  let id = 0;
  const Actions: object[] = [];
  const ObjectPaths: Record<string, object> = {};
  const path = (ObjectPathType: number, Name = "", ParentObjectPathId?: number, ...Arguments: unknown[]) => {
    ObjectPaths[++id] = { Id: id, ObjectPathType, Name, ParentObjectPathId, ArgumentInfo: { Arguments } };
    return id;
  };
  const act = (ActionType: number, ObjectPathId: number, more: object = {}) => {
    Actions.push({ Id: ++id, ActionType, Name: "", ObjectPathId, ...more });
    return id;
  };
  return {
    root: () => path(1),
    service: (name: string) => path(2, name),
    method: (parent: number, name: string, ...args: unknown[]) => path(3, name, parent, ...args),
    property: (parent: number, name: string) => path(4, name, parent),
    item: (parent: number, key: unknown) => path(5, "", parent, key),
    reference: (name: string) => path(6, name, 99),
    nothing: () => path(7, "", 99),
    make: (object: number) => act(1, object),
    load: (object: number, ...Select: string[]) => act(2, object, { QueryInfo: { Select } }),
    loadSome: (object: number, QueryInfo: object) => act(2, object, { QueryInfo }),
    call: (object: number, Name: string, ...Arguments: unknown[]) =>
      act(3, object, { Name, ArgumentInfo: { Arguments } }),
    set: (object: number, Name: string, value: unknown) =>
      act(4, object, { Name, ArgumentInfo: { Arguments: [value] } }),
    trace: () => act(5, 0),
    json: () => JSON.stringify({ AutoKeepReference: true, Actions, ObjectPaths }),
  };
}

const workbook: MemorySheet[] = [
  {
    name: "绩效",
    cells: [
      ["名称", "金额"],
      ["甲", 12.5],
      ["合计", "=SUM(B2)"],
    ],
    formats: { B2: "0.00", A5: "0%" },
    merges: ["A5:B6"],
    hiddenRows: [1],
  },
  { name: "O'Neil 表", isProtected: true, cells: [["x", "y"]], unlocked: ["B1"] },
  { name: "隐藏", visible: false },
];

export function open(faults: Partial<Faults> = {}) {
  const grid = createMemoryGrid(workbook);
  const ribbon: RibbonUpdate[] = [];
  const engine = createEngine(grid, { faults, onRibbon: (update) => ribbon.push(update) });
  return { grid, engine, ribbon };
}

export function run(engine: Engine, json: string): BatchResult {
  const response = engine.execute(json);
  if (!("body" in response)) throw new Error(`Error ${response.error}`);
  return JSON.parse(response.body) as BatchResult;
}

/** The value a batch's last action answered with. */
export const last = (result: BatchResult) => result.Results.at(-1)?.Value;
