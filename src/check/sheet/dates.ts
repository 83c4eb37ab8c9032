/** What a cell shows that is formatted as a date: 2024/6/8, 2024-06-08, 6-8, 8-Jun, Jun-24, 6月8日, 2024年6月, 六月八日. */
const DATE_TEXTS = [
  /^\d{4}[-/年]\d{1,2}(?:[-/月]\d{1,2}日?|月)?$/,
  /^\d{1,2}[-/]\d{1,2}(?:[-/]\d{2,4})?$/,
  /^\d{1,2}月\d{1,2}日$/,
  /^\d{1,2}-[A-Z][a-z]{2}(?:-\d{2,4})?$/,
  /^[A-Z][a-z]{2}-\d{2,4}$/,
  /^(?:[〇○零一二三四五六七八九]{2,4}年)?[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}日)?$/,
];

export const isDateText = (text: string): boolean => DATE_TEXTS.some((shape) => shape.test(text.trim()));

/** True where a date shows its day: not 2024年6月 or Jun-24. */
export const showsDay = (text: string): boolean => !/月$|^[A-Z]|^\d{4}[-/]\d{1,2}$/.test(text.trim());

/** Excel's day 1 is the first of January 1900; 25569 is the first of January 1970. */
const FIRST_DAY_OF_1970 = 25_569;
/** The last day Excel knows: the end of 9999. */
const LAST_DAY = 2_958_465;
/** Days from the first of March of the year 0 to the first of January 1970. */
const DAYS_BEFORE_1970 = 719_468;
const DAYS_OF_400_YEARS = 146_097;
/** Below this, Excel counts a 29 February 1900 that never was. */
const AFTER_FALSE_LEAP_DAY = 61;

/** Month and day of a date as Excel keeps it; null for a number that is no whole day. */
export function monthAndDay(serial: number): readonly [month: number, day: number] | null {
  if (!Number.isInteger(serial) || serial < AFTER_FALSE_LEAP_DAY || serial > LAST_DAY) return null;
  // A year that begins in March has its leap day at its end, so that the months before it are all of fixed length.
  const day = (serial - FIRST_DAY_OF_1970 + DAYS_BEFORE_1970) % DAYS_OF_400_YEARS;
  const year = Math.floor((day - Math.floor(day / 1460) + Math.floor(day / 36_524) - Math.floor(day / 146_096)) / 365);
  const ofYear = day - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  return [fromMarch < 10 ? fromMarch + 3 : fromMarch - 9, ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1];
}
