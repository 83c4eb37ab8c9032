import path from "node:path";
import { markedCopy } from "../../report/marked-copy";
import { WRITE_TEXTS } from "../../text/cli-write";
import type { AnnotateArguments } from "../arguments/types";
import type { Input } from "../inputs/input";
import { sameTarget } from "../inputs/targets";
import { createFile } from "../output/write-file";
import type { ExitStatus, Surroundings } from "../surroundings";
import { eachTable } from "./each-table";

/** `annotate FILE…`: a copy of each file with its findings marked, noted and listed. */
export async function annotate(wished: AnnotateArguments, surroundings: Surroundings): Promise<ExitStatus> {
  const { language, outFolder } = wished;
  const { inputs, folder, say } = surroundings;
  const texts = WRITE_TEXTS[language];
  const targetOf = ({ path: file, under }: Input): string => {
    if (outFolder !== null) return path.join(outFolder, under);
    const { dir, name, ext } = path.parse(file);
    return path.join(dir, texts.markedName(name) + ext);
  };
  const wrong = sameTarget(inputs, targetOf, language);
  if (wrong !== null) {
    say([wrong]);
    return 2;
  }
  return eachTable(wished, surroundings, async ({ read, result, profile, accepted }, input) => {
    if (read === null || result === null || profile === null) throw new Error("the file was not read");
    if (result.findings.length === 0) return { lines: [`  ${texts.nothingToMark}`], status: 0 };
    const { bytes, cells, noted } = markedCopy(read, result.findings, accepted, profile, language);
    const target = targetOf(input);
    await createFile(path.resolve(folder, target), bytes);
    const lines = [
      texts.marked(result.findings.length, cells),
      ...(noted > 0 ? [texts.noted(noted)] : []),
      texts.written(target),
    ];
    return { lines: lines.map((line) => `  ${line}`), status: 0 };
  });
}
