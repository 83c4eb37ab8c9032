/** Writes assets/settings.schema.json: `npx tsx scripts/make-settings-schema.mjs`, whenever what settings may hold changes. */
import { writeFileSync } from "node:fs";
import { format } from "prettier";
import { settingsSchemaText } from "./settings-schema.ts";

const file = new URL("../assets/settings.schema.json", import.meta.url);
writeFileSync(file, await format(settingsSchemaText(), { parser: "json", printWidth: 120 }));
