const SUSPECT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/;
const LEGAL = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;

/** Whether XML has a place for all characters of a text. */
export const isLegal = (text: string): boolean => !SUSPECT.test(text) || LEGAL.test(text);

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const REFERENCE = /&(?:(amp|lt|gt|quot|apos);|#(\d{1,7});|#x([\da-fA-F]{1,6});)?/g;

/** A text with its references resolved; null where one of them is none of the usual ones or stands for no character. */
export function withoutReferences(text: string): string | null {
  let areKnown = true;
  const resolved = text.replace(REFERENCE, (_, name?: string, decimal?: string, hexadecimal?: string) => {
    if (name !== undefined) return NAMED[name] ?? "";
    const code = decimal !== undefined ? parseInt(decimal, 10) : parseInt(hexadecimal ?? "", 16);
    const character = code <= 0x10ffff ? String.fromCodePoint(code) : "";
    areKnown &&= character !== "" && isLegal(character);
    return character;
  });
  return areKnown ? resolved : null;
}
