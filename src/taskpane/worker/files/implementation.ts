import { earlierFile } from "../../../files/earlier-file";
import { fileErrorOf } from "../../../files/file-error";
import { filesWorkbook } from "../../../report/list/files-file";
import type { FilesBasis } from "../../session/files/types";
import { checkFile } from "./check-file";
import type { FilesMethods } from "./methods";

/** The worker's methods, with what it checks with. */
export function createFilesMethods(): FilesMethods {
  let basis: FilesBasis = { office: [], wording: [], language: "zh", on: "" };
  return {
    begin(next) {
      basis = next;
    },
    check: (name, bytes, onFindings) => checkFile(name, new Uint8Array(bytes), basis, onFindings),
    earlier(name, bytes, choices, on) {
      if (bytes.byteLength === 0) return { error: { code: "empty" } };
      try {
        return { check: earlierFile(name, new Uint8Array(bytes), choices, on) };
      } catch (error) {
        return { error: fileErrorOf(error) };
      }
    },
    list: (list) => filesWorkbook(list) as Uint8Array<ArrayBuffer>,
  };
}
