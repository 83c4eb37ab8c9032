/** Writes docs/rules anew, whenever a rule, its examples or its words change: `npx tsx scripts/make-rule-docs.mjs`. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { ruleDocs } from "./rule-docs/index.ts";

const folder = new URL("../docs/rules/", import.meta.url);
const docs = await ruleDocs();
mkdirSync(folder, { recursive: true });
for (const file of readdirSync(folder)) if (file.endsWith(".md") && !docs.has(file)) rmSync(new URL(file, folder));
for (const [file, text] of docs) writeFileSync(new URL(file, folder), text);
