/** Pixels of a height in points. */
export const pixelsHigh = (points: number): number => Math.round((points * 4) / 3);

/** Characters of the usual font that a width in points takes. */
export const charactersWide = (points: number): number => Math.round((pixelsHigh(points) / 7) * 100) / 100;

/** Pixels of a width in characters of the usual font, whose digits are 7 pixels wide. */
export const pixelsWide = (characters: number): number =>
  Math.trunc(((256 * characters + Math.trunc(128 / 7)) / 256) * 7);
