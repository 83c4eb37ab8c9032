import type { PaneActions } from "../../../host/actions";
import type { SpreadsheetHost } from "../../../host/host";
import { PANE_COMMANDS, type PaneCommandId } from "../../commands/pane";
import { listOf, type Words } from "../findings/list";
import { isRowOf } from "../findings/rows";
import { fixOffers } from "../offers";
import type { Session } from "../session";
import type { Outcome } from "../state/acting";
import { statusOf, type PaneState } from "../state/state";
import { BY_COMMAND } from "./by-command";

interface ActionParts {
  readonly session: Session;
  readonly words: Words;
  /** Opens the pane. */
  readonly show: () => Promise<void>;
  readonly readSelection: SpreadsheetHost["readSelection"];
}

/** What the ribbon's buttons do: the pane's own commands, with the pane open or closed. */
export function paneActions({ session, words, show, readSelection }: ActionParts): PaneActions {
  const { getState, dispatch } = session;
  const run = async (id: PaneCommandId): Promise<void> => void (await PANE_COMMANDS[id].act(session));
  const say = (outcome: Outcome): void => dispatch({ type: "announced", outcome });
  /** Shows the pane and does something in it. */
  const inPane = (action: () => unknown) => async (): Promise<void> => void (await Promise.all([show(), action()]));

  const step = async (id: "next" | "previous"): Promise<void> => {
    await run(id);
    // With the pane closed the user could not see why no cell was selected.
    const status = statusOf(getState());
    if (status !== "current" && status !== "stale") await show();
  };
  const upToDate = async (): Promise<void> => {
    if (statusOf(getState()) !== "current") await session.check();
  };
  /** Where the user is now: the program tells of a selection a while later, and a menu is clicked at once. */
  const whereTheUserIs = async (): Promise<void> => {
    // With a chart selected there is no cell.
    const selection = await readSelection().catch(() => null);
    const { selection: known, sheets } = getState();
    if (selection !== null && JSON.stringify(selection) !== JSON.stringify(known))
      dispatch({ type: "selected", selection, own: false });
    if (selection !== null && !sheets.some(({ name }) => name === selection.sheet)) await session.check();
    else await upToDate();
  };
  /** The list of findings, where a question about one of them stands. */
  const toFindings = (): void => {
    if (getState().view !== "check") dispatch({ type: "viewed", view: "check" });
  };
  const ask = (key: string | null, otherwise: "no-finding" | "none-here"): void => {
    toFindings();
    if (key === null) say({ kind: otherwise });
    else session.accepting.ask(key);
  };

  /** A command of the menu, on what is up to date, or why it cannot be done. */
  const checked = (id: PaneCommandId): (() => Promise<void>) =>
    inPane(async () => {
      await upToDate();
      const why = PANE_COMMANDS[id].reason?.(session) ?? null;
      if (why === null) await run(id);
      else say({ kind: "cannot", why });
    });

  return {
    open: show,
    check: inPane(() => run("check")),
    workbook: inPane(async () => {
      // It checks what is not known; a button that says so checks all of it.
      const isKnown = isListed(getState());
      await session.workbook.open();
      if (isKnown) await session.workbook.check();
    }),
    liveOn: inPane(() => {
      session.setLive(true);
      say({ kind: "live-on" });
    }),
    liveOff: inPane(() => {
      session.setLive(false);
      say({ kind: "live-off" });
    }),
    previous: () => step("previous"),
    next: () => step("next"),
    fixSafe: inPane(async () => {
      toFindings();
      await upToDate();
      const state = getState();
      if (state.result === null) return;
      const offers = fixOffers(state.columns, state.ruleOrder, listOf(state, words).places);
      const offer = offers.find(({ kind }) => kind !== "column") ?? offers[0];
      if (offer === undefined) say({ kind: "nothing-safe" });
      else await session.preview(offer);
    }),
    undo: inPane(() => run("undo")),
    accept: inPane(async () => {
      await whereTheUserIs();
      ask(currentFinding(getState()), "no-finding");
    }),
    edit: inPane(() => dispatch({ type: "viewed", view: "indicators" })),
    mark: checked(BY_COMMAND.mark),
    unmark: checked(BY_COMMAND.unmark),
    list: checked(BY_COMMAND.list),
    reply: checked(BY_COMMAND.reply),
    lists: checked(BY_COMMAND.lists),
    checkCell: inPane(async () => {
      toFindings();
      await whereTheUserIs();
      const [first] = getState().marked;
      if (first === undefined) {
        // Where nothing could be checked, that is said already.
        if (getState().result !== null && statusOf(getState()) !== "error") say({ kind: "none-here" });
      } else await session.visit(first);
    }),
    acceptCell: inPane(async () => {
      await whereTheUserIs();
      ask(findingHere(getState()), "none-here");
    }),
  };
}

const isListed = ({ workbook: { sheets } }: PaneState): boolean =>
  sheets !== null && sheets.length > 0 && sheets.every(({ report, isChanged }) => report !== null && !isChanged);

/** The finding in the selected cells that the list stands on, or the first one there; null where there is none. */
const findingHere = ({ active, marked }: PaneState): string | null => {
  const keys = [...marked];
  return keys.find((key) => isRowOf(active, key)) ?? keys[0] ?? null;
};

/** The finding that is looked at: in the selected cells, or in the list. */
export const currentFinding = (state: PaneState): string | null =>
  findingHere(state) ?? state.result?.findings.find(({ key }) => isRowOf(state.active, key))?.key ?? null;
