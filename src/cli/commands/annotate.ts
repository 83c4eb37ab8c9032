import path from "node:path";
import { markedCopy } from "../../report/marked-copy";
import { WRITE_TEXTS } from "../../text/cli-write";
import type { AnnotateArguments } from "../arguments";
import { eachTable } from "./each-table";
import type { ExitStatus, Surroundings } from "../surroundings";
import { createFile } from "../output/write-file";

/** `annotate FILE…`: a copy of each file with its findings marked, noted and listed. */
export function annotate(wished: AnnotateArguments, surroundings: Surroundings): Promise<ExitStatus> {
  const { language, outFolder } = wished;
  const texts = WRITE_TEXTS[language];
  return eachTable(wished, surroundings, async ({ path: file, read, result, profile, accepted }) => {
    if (read === null || result === null || profile === null) throw new Error("the file was not read");
    if (result.findings.length === 0) return { lines: [`  ${texts.nothingToMark}`], status: 0 };
    const { bytes, cells, noted } = markedCopy(read, result.findings, accepted, profile, language);
    const { dir, name, ext } = path.parse(file);
    const target = outFolder === null ? path.join(dir, texts.markedName(name) + ext) : path.join(outFolder, name + ext);
    await createFile(path.resolve(surroundings.folder, target), bytes);
    const lines = [
      texts.marked(result.findings.length, cells),
      ...(noted > 0 ? [texts.noted(noted)] : []),
      texts.written(target),
    ];
    return { lines: lines.map((line) => `  ${line}`), status: 0 };
  });
}
