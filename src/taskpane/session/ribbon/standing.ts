import { buttonsOf, idOf, RIBBON, TAB, type RibbonButton } from "../../../host/ribbon";
import { PANE_COMMANDS, type PaneCommandId } from "../../commands/pane";
import { NO_FIX } from "../findings/columns";
import type { Session } from "../session";
import { isLive, statusOf } from "../state/state";
import { BY_COMMAND } from "./by-command";

type Act = RibbonButton["action"];

/**
 * The buttons that have nothing to do, by what they ask for. As long as nothing is checked, those that check first may have something.
 */
export function idleActions(session: Session): ReadonlySet<Act> {
  const state = session.getState();
  const isKnown = statusOf(state) === "current" || statusOf(state) === "no-table";
  const nothing = isKnown && state.columns.fix.length === 0;
  const idle = new Set<Act>();
  if (nothing) for (const action of ["previous", "next", "accept"] as const) idle.add(action);
  if (isKnown && state.columns.fix.every((kind) => kind === NO_FIX)) idle.add("fixSafe");
  if (state.undo.length === 0) idle.add("undo");
  for (const [action, id] of Object.entries(BY_COMMAND) as [keyof typeof BY_COMMAND, PaneCommandId][])
    if (isKnown && PANE_COMMANDS[id].reason?.(session) != null) idle.add(action);
  idle.add(isLive(state) ? "liveOn" : "liveOff");
  return idle;
}

/** What of the ribbon is to change, in the words of Office's own `requestUpdate`. */
export interface RibbonUpdate {
  readonly tabs: {
    readonly id: string;
    readonly groups: { readonly id: string; readonly controls: { readonly id: string; readonly enabled: boolean }[] }[];
  }[];
}

export const ribbonUpdate = (idle: ReadonlySet<Act>): RibbonUpdate => ({
  tabs: [
    {
      id: TAB,
      groups: RIBBON.map((group) => ({
        id: idOf(group),
        controls: buttonsOf(group).map((button) => ({ id: idOf(button), enabled: !idle.has(button.action) })),
      })),
    },
  ],
});

/** Time after a change of the pane's state before the ribbon is told, in milliseconds: states come in rows. */
const PAUSE = 200;

/**
 * Disables the ribbon's buttons that have nothing to do. `update` tells the program; one that cannot is not asked again, and the buttons
 * say themselves why they cannot act.
 */
export function followRibbon(session: Session, update: (change: RibbonUpdate) => Promise<void>): () => void {
  let told = "";
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  const tell = async (): Promise<void> => {
    const change = ribbonUpdate(idleActions(session));
    const now = JSON.stringify(change);
    if (now === told || isOver) return;
    told = now;
    try {
      await update(change);
    } catch {
      stop();
    }
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void tell(), PAUSE);
  };
  const unsubscribe = session.subscribe(soon);
  const stop = (): void => {
    isOver = true;
    clearTimeout(timer);
    unsubscribe();
  };
  soon();
  return stop;
}
