import type { Report } from "../../../report/report";

/** What is made of findings for others, as it stands before the pane. */
export type OpenReport = { readonly kind: "list" | "reply"; readonly report: Report };
