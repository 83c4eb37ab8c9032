import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** The files that a file imports by a relative path, types as well. */
function importsOf(file: string): readonly string[] {
  const imports = readFileSync(file, "utf8").matchAll(/^(?:import|export)\b[^;"]*?\bfrom "(\.[^"]+)";/gm);
  return [...imports].flatMap(([, to = ""]) => {
    const base = path.join(path.dirname(file), to);
    return [`${base}.ts`, `${base}.tsx`, path.join(base, "index.ts")].find((one) => existsSync(one)) ?? [];
  });
}

/**
 * Groups of files of a folder that import each other, in one step or several (Tarjan's strongly connected components). Each group and the
 * list of groups are sorted.
 */
export function importCircles(folder: string): readonly (readonly string[])[] {
  const circles: string[][] = [];
  const numbers = new Map<string, number>();
  const stack: string[] = [];

  /** The lowest number of a file on the stack that can be reached from this one. */
  const visit = (file: string): number => {
    const number = numbers.size;
    numbers.set(file, number);
    const start = stack.push(file) - 1;
    let lowest = number;
    for (const next of importsOf(file)) {
      const seen = numbers.get(next);
      if (seen === undefined) lowest = Math.min(lowest, visit(next));
      else if (stack.includes(next)) lowest = Math.min(lowest, seen);
    }
    if (lowest === number) {
      const circle = stack.splice(start);
      if (circle.length > 1) circles.push(circle.sort());
    }
    return lowest;
  };

  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const file = path.join(folder, name);
    if (/\.tsx?$/.test(file) && !numbers.has(file)) visit(file);
  }
  return circles.sort(([a = ""], [b = ""]) => (a < b ? -1 : 1));
}
