/** Pixels of a height in points. */
export const pixelsHigh = (points: number): number => Math.round((points * 4) / 3);

/** Pixels of a width in characters of the usual font, whose digits are 7 pixels wide. */
export const pixelsWide = (characters: number): number =>
  Math.trunc(((256 * characters + Math.trunc(128 / 7)) / 256) * 7);
