import { needsTextFormat } from "../../../src/check/sheet/text-format";

test.each([
  ["=1+1", "a formula"],
  ["＝SUM", "a full-width sign"],
  ["-5", "a sign"],
  ["'12", "a quote mark"],
  ["TRUE", "a truth value"],
  ["#N/A", "an error"],
  ["12.5", "a number"],
  ["１２", "full-width digits"],
  ["90%", "a percentage"],
  ["2026年6月30日", "a date"],
  ["6/30", "a day"],
  ["12 Dec", "a day in English"],
  ["1".repeat(60), "as many digits as a program may take for a number"],
  [`${"1,234,".repeat(9)}123.45`, "a number of 60 characters with its commas"],
])("%s goes in as text: %s", (text) => {
  expect(needsTextFormat(text)).toBe(true);
});

test.each([
  ["≥90%", "a target"],
  ["培训2期", "words"],
  ["", "nothing"],
  ["第一季度", "no digit"],
  ["1".repeat(61), "longer than any number: a cell formatted as text shows #### beyond 255 characters"],
])("%s goes in as it is: %s", (text) => {
  expect(needsTextFormat(text)).toBe(false);
});
