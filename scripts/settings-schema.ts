import { toJsonSchema } from "@valibot/to-json-schema";
import { SETTINGS } from "../src/check/settings/schema";

/** The text of assets/settings.schema.json, which editors complete and check settings files with. */
export function settingsSchemaText(): string {
  return `${JSON.stringify(toJsonSchema(SETTINGS, { target: "draft-07", typeMode: "input" }), null, 2)}\n`;
}
