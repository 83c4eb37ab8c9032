import { TextDecoder, TextEncoder } from "node:util";

/** Every browser has these; the page of these tests does not. To be imported before what uses them. */
Object.assign(globalThis, { TextDecoder, TextEncoder });
