import { describePublished, publishedFile } from "./published";

/** Where a small workbook in the shape of a published form lies, or null where the cases are not at hand. */
export const caseFile = (name: string): string | null => publishedFile("JIXIAO_CASES", name);

/** `describe` where the cases are at hand; skipped elsewhere. */
export const describeCases = (name: string, tests: () => void): void => describePublished("JIXIAO_CASES", name, tests);
