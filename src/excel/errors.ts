import { HostError, type HostErrorCode } from "../host/host";

const CODES: Readonly<Record<string, HostErrorCode | undefined>> = {
  InvalidOperationInCellEditMode: "editing-cell",
  AccessDenied: "protected",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  ItemNotFound: "sheet-gone",
  InvalidOrTimedOutSession: "session-lost",
  InvalidRequestContext: "session-lost",
  ApiNotFound: "unsupported",
  ApiNotAvailable: "unsupported",
  NotImplemented: "unsupported",
};

/** Excel's own code of an error, such as AccessDenied; empty where it has none. */
export function excelCode(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
}

/** Turns whatever Office.js throws into the port's error; the cause is kept. */
export function toHostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new HostError(CODES[excelCode(error)] ?? "unknown", message, { cause: error });
}

/** Whether a request or its answer was larger than the program passes on: half as much may do. */
export function isTooLarge(error: unknown): boolean {
  return toHostError(error).code === "too-large";
}

/** Whether Excel turned the whole request away, so that none of it was done. */
export function isTurnedAway(error: unknown): boolean {
  return ["InvalidOperationInCellEditMode", "RequestPayloadSizeLimitExceeded"].includes(excelCode(error));
}
