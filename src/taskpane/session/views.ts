/** What the pane shows. */
export type View =
  | MainView
  | "settings"
  | "mapping"
  | "unify"
  | "rule"
  | "workbook"
  | "files"
  | "overview"
  | "accepted"
  | "since"
  | "looked"
  | "shortcuts";

/** The views one goes between; the others are left for the one they were opened from. */
export type MainView = "check" | "indicators" | "wording";

export const MAIN_VIEWS: readonly MainView[] = ["check", "indicators", "wording"];

export const isMainView = (view: View): view is MainView => MAIN_VIEWS.some((main) => main === view);
