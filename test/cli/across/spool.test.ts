import fs from "node:fs";
import { tmpdir } from "node:os";
import fc from "fast-check";
import type { ProjectFacts } from "../../../src/across/facts";
import { createSpool } from "../../../src/cli/across/spool";

const facts = (name: string): ProjectFacts => ({ sheet: "表", cell: "A1", name, kind: "plan", indicators: [] });
const ours = (): readonly string[] =>
  fs.readdirSync(tmpdir()).filter((file) => /^jixiao-[0-9a-f]{16}\.tmp$/.test(file));

test("facts come back as they went in, in any order, whatever fits into a block", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme" })), fc.integer({ min: 1, max: 2000 }), (names, block) => {
      const spool = createSpool(block);
      try {
        for (const name of names) spool.add(facts(name));
        for (const [id, name] of [...names.entries()].reverse()) expect(spool.get(id)).toEqual(facts(name));
        spool.add(facts("末"));
        expect(spool.get(names.length)).toEqual(facts("末"));
      } finally {
        spool.close();
      }
    }),
    { numRuns: 30 },
  );
});

test("few facts need no file; the file of many is gone afterwards", () => {
  const before = ours();
  const small = createSpool();
  small.add(facts("培训经费"));
  expect(ours()).toEqual(before);
  const large = createSpool(10);
  for (let at = 0; at < 20; at += 1) large.add(facts(`第${at}项`));
  expect(ours()).toHaveLength(before.length + 1);
  expect(large.get(7).name).toBe("第7项");
  large.close();
  small.close();
  expect(ours()).toEqual(before);
});
