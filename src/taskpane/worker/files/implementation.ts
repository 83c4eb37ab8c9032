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
    list: (list) => filesWorkbook(list) as Uint8Array<ArrayBuffer>,
  };
}
