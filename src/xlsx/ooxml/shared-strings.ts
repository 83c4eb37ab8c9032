import { KnownElements } from "./known";
import type { Package } from "./package";
import { unescapedText } from "../escapes";

/** The texts that cells refer to by number, from 0. Pronunciations printed above them are left out. */
export function readSharedStrings(parts: Package, part: string): readonly string[] {
  const strings: string[] = [];
  let text = "";
  let isText = false;
  /** Depth of a pronunciation that is being passed over; -1 outside of any. */
  let passing = -1;
  const known = new KnownElements(part);
  parts.read(part, {
    open(name, attributes, depth) {
      known.open(name, attributes);
      if (name === "si") text = "";
      else if (name === "rPh" && passing < 0) passing = depth;
      else if (name === "t" && passing < 0) isText = true;
    },
    close(name, depth) {
      known.close();
      if (name === "t") isText = false;
      else if (depth === passing) passing = -1;
      else if (name === "si") strings.push(unescapedText(text));
    },
    text(said) {
      known.text(said);
      if (isText) text += said;
    },
  });
  return strings;
}
