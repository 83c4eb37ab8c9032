import { isTooLarge, isTurnedAway, toHostError } from "../../src/excel/errors";
import { HostError } from "../../src/host/host";

const excel = (code: string): Error => Object.assign(new Error("The request failed."), { code });

test.each([
  ["InvalidOperationInCellEditMode", "editing-cell"],
  ["AccessDenied", "protected"],
  ["RequestPayloadSizeLimitExceeded", "too-large"],
  ["ResponsePayloadSizeLimitExceeded", "too-large"],
  ["ItemNotFound", "sheet-gone"],
  ["InvalidOrTimedOutSession", "session-lost"],
  ["InvalidRequestContext", "session-lost"],
  ["ApiNotFound", "unsupported"],
  ["ApiNotAvailable", "unsupported"],
  ["GeneralException", "unknown"],
])("Excel's %s is told as %s", (code, told) => {
  const cause = excel(code);
  const error = toHostError(cause);
  expect([error.code, error.cause]).toEqual([told, cause]);
  expect(isTooLarge(cause)).toBe(told === "too-large");
});

test("what is one of the port's errors already stays as it is", () => {
  const error = new HostError("protected", "no");
  expect(toHostError(error)).toBe(error);
});

test("of a request that was turned away nothing was done; an answer too large came after", () => {
  expect(
    ["InvalidOperationInCellEditMode", "RequestPayloadSizeLimitExceeded"].map((code) => isTurnedAway(excel(code))),
  ).toEqual([true, true]);
  expect(isTurnedAway(excel("ResponsePayloadSizeLimitExceeded"))).toBe(false);
  expect(isTurnedAway("gone")).toBe(false);
});
