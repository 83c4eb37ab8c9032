import { fold } from "../indicator/fold";

const YEARS = /20\d\d(?:\s*年)?\s*[-—–~～至到]{1,2}\s*(?:20)?\d\d\s*年|20\d\d\s*年/g;
/** Quotes, brackets, punctuation and spaces, after full-width signs were folded. */
const MARKS = /[“”‘’"'「」『』()【】〔〕[\]《》〈〉。｡,、;:\s]/g;

/** A project's name without quotes, brackets, punctuation and spaces. */
export const plainProjectName = (name: string): string => fold(name).replace(MARKS, "");

/** The same without years: what stays from year to year. */
export const yearlessProjectName = (name: string): string => fold(name).replace(YEARS, "").replace(MARKS, "");
