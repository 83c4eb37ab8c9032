/** Writes src/naming/pinyin-table.ts anew, when pinyin-pro or the standard names change: `npx tsx scripts/make-pinyin.mjs`. */
import { writeFileSync } from "node:fs";
import { pinyinTable } from "./pinyin-table.ts";

writeFileSync(new URL("../src/naming/pinyin-table.ts", import.meta.url), pinyinTable());
