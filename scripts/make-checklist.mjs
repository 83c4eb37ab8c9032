/** Makes docs/excel-checklist.md. Run it when a step of the rehearsal has changed: `npx tsx scripts/make-checklist.mjs`. */
import { writeFileSync } from "node:fs";
import { checklist } from "./checklist.ts";

writeFileSync(new URL("../docs/excel-checklist.md", import.meta.url), checklist());
