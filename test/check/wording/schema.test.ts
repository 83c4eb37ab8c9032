import { readFileSync } from "node:fs";
import path from "node:path";
import { wordingSchemaText } from "../../../scripts/wording-schema";

const shipped = JSON.parse(
  readFileSync(path.resolve(__dirname, "../../../assets/wording.schema.json"), "utf8"),
) as Schema;

interface Schema {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

/** Every key of a schema with its description. */
function* keysOf({ properties = {}, items }: Schema, way = ""): Generator<[string, string]> {
  for (const [key, inner] of Object.entries(properties)) {
    yield [`${way}${key}`, inner.description ?? ""];
    yield* keysOf(inner, `${way}${key}.`);
  }
  if (items !== undefined) yield* keysOf(items, way);
}

test("the schema that is shipped is the one libraries are read by; else run npx tsx scripts/make-wording-schema.mjs", () => {
  expect(shipped).toEqual(JSON.parse(wordingSchemaText()));
});

test.each([...keysOf(shipped)])("%s is described in Chinese and in English", (_key, description) => {
  expect(description).toMatch(/^[^\n]*[\u4e00-\u9fff][^\n]*。\n[^\n]*[A-Za-z]{3}[^\n]*\.$/);
});
