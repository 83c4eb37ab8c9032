/** Writes the ribbon of src/host/ribbon.ts into manifest.xml. Run it when a button has changed: `npx tsx scripts/make-manifest.mjs`. */
import { readFileSync, writeFileSync } from "node:fs";
import { withRibbon } from "./manifest.ts";

const file = new URL("../manifest.xml", import.meta.url);
writeFileSync(file, withRibbon(readFileSync(file, "utf8")));
