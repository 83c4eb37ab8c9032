/** What the ribbon needs of the pane, loaded as a part of its own. */
export { paneActions } from "./actions";
export { followRibbon } from "./standing";
