import type { PaneActions } from "../host/actions";

/** The FunctionName of the manifest for what a button asks of the pane. */
export const functionOf = (action: keyof PaneActions): string =>
  `Jixiao${action.charAt(0).toUpperCase()}${action.slice(1)}`;
