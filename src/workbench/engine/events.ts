import { a1Range } from "../../check/sheet/address";
import type { GridEvent } from "../grid";
import { valueTypeOf } from "./value-type";
import type { HostObject } from "./objects";

/** Event numbers of the protocol that a grid can raise. */
export const EventNumber = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  protectionChanged: 24,
  visibilityChanged: 65539,
} as const;

/** The target of events that concern the workbook or all its sheets. */
export const WORKBOOK = "Workbook";

/** One rich API event as the client wants it: category, type, target, arguments as JSON, id, and whether another user caused it. */
export type EventEntry = readonly [number, number, string, string, string, boolean];

const RICH_API = 65536;

export function eventEntry(type: number, target: string, args: unknown): EventEntry {
  return [RICH_API, type, target, JSON.stringify(args), "", false];
}

/** What an add-in listens to, and what it is told of a change in the grid. */
export interface Events {
  /** `runtime.enableEvents`: while false nothing is told, and nothing is made up for later. */
  enabled: boolean;
  register(type: number, target: string): void;
  unregister(type: number, target: string): void;
  /** The entries for a grid event; `own` says that this add-in caused it. */
  entries(event: GridEvent, own: boolean, keep: (object: HostObject) => string): EventEntry[];
}

export function createEvents(active: string): Events {
  const registered = new Map<string, number>();
  let activeSheet = active;
  const key = (type: number, target: string) => `${type} ${target}`;
  const change = (type: number, target: string, by: number) => {
    registered.set(key(type, target), Math.max(0, (registered.get(key(type, target)) ?? 0) + by));
  };
  const hears = (type: number, target: string) => (registered.get(key(type, target)) ?? 0) > 0;

  return {
    enabled: true,
    register: (type, target) => {
      change(type, target, 1);
    },
    unregister: (type, target) => {
      change(type, target, -1);
    },
    entries(event, own, keep) {
      const left = activeSheet;
      if (event.type === "activated") activeSheet = event.sheet;
      if (!this.enabled) return [];
      const tell = (type: number, sheet: string, args: () => object) =>
        [sheet, WORKBOOK]
          .filter((target) => hears(type, target))
          .map((target) => eventEntry(type, target, { worksheetId: sheet, ...args() }));
      switch (event.type) {
        case "changed":
          return tell(EventNumber.changed, event.sheet, () => ({
            changeType: event.change,
            source: "Local",
            address: a1Range(event.range),
            referenceId: keep({ type: "Range", sheet: event.sheet, area: event.range }),
            shiftDirection: directionOf(event),
            triggerSource: own ? "ThisLocalAddin" : "Unknown",
            ...detailsOf(event),
          }));
        case "protected":
          return tell(EventNumber.protectionChanged, event.sheet, () => ({
            isProtected: event.isProtected,
            source: "Local",
          }));
        case "selected":
          return tell(EventNumber.selectionChanged, event.sheet, () => ({
            address: event.ranges.map(a1Range).join(","),
          }));
        case "activated":
          return [
            ...(left === event.sheet ? [] : tell(EventNumber.deactivated, left, () => ({}))),
            ...tell(EventNumber.activated, event.sheet, () => ({})),
          ];
        case "added":
          return tell(EventNumber.added, event.sheet, () => ({ source: "Local" }));
        case "deleted":
          return tell(EventNumber.deleted, event.sheet, () => ({ source: "Local" }));
      }
    },
  };
}

/** What an edit of one cell did. */
function detailsOf({ details }: Extract<GridEvent, { type: "changed" }>): object {
  if (details === undefined) return {};
  const { before, after } = details;
  return {
    valueBefore: before ?? "",
    valueAfter: after ?? "",
    valueTypeBefore: valueTypeOf(before),
    valueTypeAfter: valueTypeOf(after),
  };
}

/** The way that cells moved, in the words of Office.js; of whole rows and columns it is none. */
function directionOf({ change, axis }: Extract<GridEvent, { type: "changed" }>): string {
  if (axis === undefined) return "None";
  if (change === "CellInserted") return axis === "rows" ? "ShiftCellDown" : "ShiftCellRight";
  return axis === "rows" ? "ShiftCellUp" : "ShiftCellLeft";
}
