// A page without layout has none; what takes its turns by it is tested as in a browser. React would take it too, and keep the tests alive.
globalThis.MessageChannel ??= require("node:worker_threads").MessageChannel;
