import { readdirSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { REQUIREMENTS } from "../../src/excel/requirements";

/** Members above the sets the page checks for would fail on an Excel that it lets in. */
const LIMITS = new Map(REQUIREMENTS.map(({ set, version }) => [set, version.split(".").map(Number)]));

interface Use {
  readonly member: string;
  readonly set: string;
  readonly version: string;
  readonly where: string;
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => path.join(folder, file));
}

/** Every use of a member of Office.js whose documentation names a requirement set, outside of a probe. */
function usesIn(files: readonly string[], sources?: ReadonlyMap<string, string>): Use[] {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    types: ["office-js"],
  };
  const compilerHost = ts.createCompilerHost(options);
  const { readFile, fileExists } = compilerHost;
  compilerHost.readFile = (name) => sources?.get(name) ?? readFile(name);
  compilerHost.fileExists = (name) => sources?.has(name) === true || fileExists(name);
  const getSourceFile = compilerHost.getSourceFile.bind(compilerHost);
  compilerHost.getSourceFile = (name, languageVersion, ...more) => {
    const text = sources?.get(name);
    return text === undefined
      ? getSourceFile(name, languageVersion, ...more)
      : ts.createSourceFile(name, text, languageVersion);
  };
  const program = ts.createProgram([...files], options, compilerHost);
  const checker = program.getTypeChecker();
  const uses: Use[] = [];
  for (const file of files) {
    const source = program.getSourceFile(file);
    if (source === undefined) throw new Error(`${file} was not compiled`);
    const visit = (node: ts.Node): void => {
      if (ts.isIdentifier(node) && !isProbed(node)) uses.push(...usesOf(checker, node, source));
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return uses;
}

function usesOf(checker: ts.TypeChecker, node: ts.Identifier, source: ts.SourceFile): Use[] {
  const symbols = [checker.getSymbolAtLocation(node), propertyOf(checker, node)];
  const documented = symbols.flatMap((symbol) => symbol?.declarations ?? []).filter(isOffice);
  const texts = new Set(documented.map((declaration) => leadingComment(declaration)));
  const { line } = source.getLineAndCharacterOfPosition(node.getStart());
  return [...texts].flatMap((text) =>
    [...text.matchAll(/\[Api set: (\w+) (?:\w+ )?(\d+\.\d+|[A-Z_]+)/g)].map((match) => ({
      member: node.text,
      set: match[1] ?? "",
      version: match[2] ?? "",
      where: `${path.basename(source.fileName)}:${line + 1}`,
    })),
  );
}

/** The option or property that an object literal's name stands for. */
function propertyOf(checker: ts.TypeChecker, node: ts.Identifier): ts.Symbol | undefined {
  const property = node.parent;
  const isName = ts.isPropertyAssignment(property) || ts.isShorthandPropertyAssignment(property);
  if (!isName || property.name !== node || !ts.isObjectLiteralExpression(property.parent)) return undefined;
  return checker.getContextualType(property.parent)?.getProperty(node.text);
}

const isOffice = (declaration: ts.Declaration) => declaration.getSourceFile().fileName.includes("@types/office-js");

function leadingComment(declaration: ts.Declaration): string {
  const source = declaration.getSourceFile();
  const ranges = ts.getLeadingCommentRanges(source.text, declaration.getFullStart()) ?? [];
  return ranges.map(({ pos, end }) => source.text.slice(pos, end)).join("\n");
}

/** A use is behind a probe where a condition around it asks for a requirement set. */
function isProbed(node: ts.Node): boolean {
  for (let at = node; at.parent !== undefined; at = at.parent) {
    const { parent } = at;
    const condition = ts.isIfStatement(parent)
      ? parent.expression
      : ts.isConditionalExpression(parent)
        ? parent.condition
        : ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken
          ? parent.left
          : null;
    if (condition !== null && condition !== at && condition.getText().includes("isSetSupported")) return true;
  }
  return false;
}

function isAbove({ set, version }: Use): boolean {
  const limit = LIMITS.get(set);
  const parts = version.split(".").map(Number);
  if (limit === undefined || parts.some(Number.isNaN)) return true;
  const [major = 0, minor = 0] = parts;
  const [limitMajor = 0, limitMinor = 0] = limit;
  return major > limitMajor || (major === limitMajor && minor > limitMinor);
}

test("the port uses nothing above the sets the page checks for, but behind a probe", () => {
  const uses = usesIn(filesOf(path.resolve("src/excel")));
  expect(uses.filter(isAbove)).toEqual([]);
  // And the test sees what it should: this one is the reason for the version asked for.
  expect(uses).toContainEqual(expect.objectContaining({ member: "getMergedAreasOrNullObject", version: "1.13" }));
  expect(uses.map(({ member }) => member)).toEqual(
    expect.arrayContaining(["rowHidden", "enableEvents", "getUsedRangeOrNullObject", "onSelectionChanged"]),
  );
}, 60_000);

test("a member above them is found, and a probed one is not", () => {
  const name = path.resolve("src/excel/made-up.ts");
  const source = `
    export async function f() {
      await Excel.run({ mergeUndoGroup: true }, async (context) => {
        const range = context.workbook.getActiveCell();
        range.getMergedAreasOrNullObject();
        range.getPrecedents();
        if (Office.context.requirements.isSetSupported("ExcelApi", "1.14")) range.getPrecedents();
      });
    }`;
  const above = usesIn([name], new Map([[name, source]])).filter(isAbove);
  expect(above.map(({ member, version }) => `${member} ${version}`)).toEqual([
    "mergeUndoGroup 1.20",
    "getPrecedents 1.14",
  ]);
}, 60_000);
