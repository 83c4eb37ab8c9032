import { answerLibrary } from "./answer";
import type { LibraryAnswer, LibraryRequest } from "./messages";

/** The worker's own scope, as far as it is used: the page's types are the only ones in this project. */
interface Scope {
  postMessage(answer: LibraryAnswer): void;
  onmessage: ((event: { readonly data: LibraryRequest }) => void) | null;
}

const scope = globalThis as unknown as Scope;
scope.onmessage = (event) => scope.postMessage(answerLibrary(event.data));
