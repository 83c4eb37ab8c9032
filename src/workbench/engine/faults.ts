/** What an emulated Excel can be told to do wrong. Mutable: a test or the workbench changes it while an add-in runs. */
export interface Faults {
  /** Bytes a request may have; beyond, error 5103. */
  requestLimit: number;
  /** Bytes a response may have; beyond, error 5104. What the batch wrote stays written. */
  responseLimit: number;
  /** Cells a range may have before `values` and its like come back null. */
  cellLimit: number;
  /** Milliseconds each sync waits before it is worked on. */
  latency: number;
  /** The user is typing in a cell: error 5004, or a wait for calls that asked to be delayed. */
  editingCell: boolean;
  /** Every call is refused with error 7000. */
  accessDenied: boolean;
  /** The session is gone: error 5012. */
  sessionLost: boolean;
  /** The page's runtime has died (office-js #4004, #1614): no call is answered any more. */
  isDead: boolean;
  /** Lets this many writes pass and fails the one after, once. */
  failAfterWrites: number | null;
  /** Called before each batch that reaches the workbook, with the batch's number from 1: the place to change cells behind the add-in's back. */
  beforeBatch: ((batch: number) => void) | null;
}

const FIVE_MEGABYTES = 5 * 1024 * 1024;

/** An Excel on the web in good health, with its real limits on. */
export function healthy(): Faults {
  return {
    requestLimit: FIVE_MEGABYTES,
    responseLimit: FIVE_MEGABYTES,
    cellLimit: 5_000_000,
    latency: 0,
    editingCell: false,
    accessDenied: false,
    sessionLost: false,
    isDead: false,
    failAfterWrites: null,
    beforeBatch: null,
  };
}

/** Error numbers that answer a call in place of a result. */
export const HostErrorNumber = {
  editingCell: 5004,
  sessionLost: 5012,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
  accessDenied: 7000,
} as const;
