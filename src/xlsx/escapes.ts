/** Files from other programs break lines with CR LF or an escaped CR; Excel's own break is LF. */
export const lineBreaks = (text: string): string => (text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text);

/** Characters that XML has no place for are written _x000D_ (ECMA-376, 22.9.2.19). */
export const unescapedText = (text: string): string =>
  lineBreaks(
    text.includes("_x")
      ? text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
      : text,
  );
