import path from "node:path";
import { markedCopy } from "../../report/marked-copy";
import { WRITE_TEXTS } from "../../text/cli-write";
import type { AnnotateArguments } from "../arguments/types";
import type { Making } from "./made-table";

/** `annotate FILE…`: a copy of each file with its findings marked, noted and listed. */
export const annotateMaking = ({ language, outFolder }: AnnotateArguments): Making => {
  const texts = WRITE_TEXTS[language];
  const targetOf: Making["targetOf"] = ({ path: file, under }) => {
    if (outFolder !== null) return path.join(outFolder, under);
    const { dir, name, ext } = path.parse(file);
    return path.join(dir, texts.markedName(name) + ext);
  };
  return {
    needs: "findings",
    targetOf,
    make({ read, result, profile, accepted }, input) {
      if (read === null || result === null || profile === null) throw new Error("the file was not read");
      if (result.findings.length === 0) return { lines: [texts.nothingToMark], write: null, more: [], status: 0 };
      const { bytes, cells, noted } = markedCopy(read, result.findings, accepted, profile, language);
      const lines = [texts.marked(result.findings.length, cells), ...(noted > 0 ? [texts.noted(noted)] : [])];
      return { lines, write: { bytes, file: targetOf(input) ?? "", replaces: null }, more: [], status: 0 };
    },
  };
};
