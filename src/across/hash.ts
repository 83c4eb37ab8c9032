import { fnv1a, OTHER_START } from "../check/fnv";

/** A number of 53 bits that stands for a text. What meets under one number is compared by what it says itself. */
export const hashOf = (text: string): number => (fnv1a(text) >>> 0) * 0x200000 + (fnv1a(text, OTHER_START) >>> 11);
