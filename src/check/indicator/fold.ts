const WIDE = /[\uff01-\uff5e\u3000﹪]/;
const ALL_WIDE = /[\uff01-\uff5e\u3000﹪]/g;

const OTHERS: Readonly<Record<string, string>> = { "\u3000": " ", "﹪": "%" };

/** Full-width digits, letters, signs and spaces as their half-width selves. The length stays, so offsets are good for both. */
export function fold(text: string): string {
  if (!WIDE.test(text)) return text;
  return text.replace(ALL_WIDE, (c) => OTHERS[c] ?? String.fromCharCode(c.charCodeAt(0) - 0xfee0));
}
