/** Writes assets/wording.schema.json: `npx tsx scripts/make-wording-schema.mjs`, whenever what a wording library may hold changes. */
import { writeFileSync } from "node:fs";
import { format } from "prettier";
import { wordingSchemaText } from "./wording-schema.ts";

const file = new URL("../assets/wording.schema.json", import.meta.url);
writeFileSync(file, await format(wordingSchemaText(), { parser: "json", printWidth: 120 }));
