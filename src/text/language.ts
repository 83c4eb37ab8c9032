export const LANGUAGES = ["zh", "en"] as const;

export type Language = (typeof LANGUAGES)[number];

/** The language of the interface for a BCP 47 tag: Chinese for any Chinese tag, English for the rest. */
export function languageOf(tag: string): Language {
  return /^zh\b/i.test(tag) ? "zh" : "en";
}
