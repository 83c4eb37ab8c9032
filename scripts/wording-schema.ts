import { toJsonSchema } from "@valibot/to-json-schema";
import { WORDING } from "../src/check/wording/schema";

/** The text of assets/wording.schema.json, which editors complete and check wording libraries with. */
export function wordingSchemaText(): string {
  return `${JSON.stringify(toJsonSchema(WORDING, { target: "draft-07", typeMode: "input" }), null, 2)}\n`;
}
