/** A failure the emulated Excel answers with, in the words of the protocol. */
export class RichError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status: number,
  ) {
    super(message);
    this.name = "RichError";
  }
}

export const itemNotFound = () => new RichError("ItemNotFound", "The requested resource doesn't exist.", 404);

export const invalidArgument = (what: string) =>
  new RichError("InvalidArgument", `The argument is invalid or missing or has an incorrect format: ${what}.`, 400);

export const invalidReference = () =>
  new RichError("InvalidReference", "This reference is not valid for the current operation.", 400);

export const accessDenied = (what: string) =>
  new RichError("AccessDenied", `You do not have permissions to perform the requested action: ${what}.`, 401);

/** An insertion or deletion that would tear something apart. */
export const insertDeleteConflict = (what: string) =>
  new RichError(
    "InsertDeleteConflict",
    `The insert or delete operation attempted resulted in a conflict: ${what}.`,
    409,
  );

/** An insertion that would push cells off the sheet. */
export const nonBlankCellOffSheet = () =>
  new RichError("NonBlankCellOffSheet", "The new cells would push non-empty cells off the end of the worksheet.", 400);

/** What a member answers that the emulator lacks: loudly, so that nobody takes silence for success. */
export const notImplemented = (member: string) =>
  new RichError("ApiNotFound", `Emulator: ${member} is not implemented.`, 404);
