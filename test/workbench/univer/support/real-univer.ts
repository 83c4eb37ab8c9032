/**
 * Univer as Node itself loads it, see environment.js: to be imported by a test before anything of Univer's, in that environment.
 */
declare const nodeRequire: (name: string) => unknown;

jest.mock("@univerjs/core", () => nodeRequire("@univerjs/core"));
jest.mock("@univerjs/engine-formula", () => nodeRequire("@univerjs/engine-formula"));
jest.mock("@univerjs/sheets", () => nodeRequire("@univerjs/sheets"));
jest.mock("@univerjs/sheets-data-validation", () => nodeRequire("@univerjs/sheets-data-validation"));
jest.mock("@univerjs/sheets-formula", () => nodeRequire("@univerjs/sheets-formula"));
jest.mock("@univerjs/sheets-numfmt", () => nodeRequire("@univerjs/sheets-numfmt"));
