import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { ruleDocs } from "../../scripts/rule-docs";

const folder = path.resolve(__dirname, "../../docs/rules");
const HOW = "To write docs/rules anew: npx tsx scripts/make-rule-docs.mjs";

describe(`docs/rules is what the rules say; else run npx tsx scripts/make-rule-docs.mjs`, () => {
  let docs: ReadonlyMap<string, string>;
  beforeAll(async () => {
    docs = await ruleDocs();
  });

  test("there is a page a rule and the index, and nothing else", () => {
    expect({ files: readdirSync(folder).sort(), HOW }).toEqual({ files: [...docs.keys()].sort(), HOW });
  });

  test("no page is stale", () => {
    const stale = [...docs].filter(([file, text]) => readFileSync(path.join(folder, file), "utf8") !== text);
    expect({ stale: stale.map(([file]) => file), HOW }).toEqual({ stale: [], HOW });
  });

  test("links lead to pages, and every page is linked from the index", () => {
    const links = [...docs.values()].flatMap((text) => [...text.matchAll(/\]\(([^)]+)\)/g)].map((match) => match[1]));
    expect(new Set(links)).toEqual(new Set(docs.keys()));
  });
});
