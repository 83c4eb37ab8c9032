import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { a1 } from "../../src/check/sheet/address";
import { identified } from "../../src/check/accepted/acceptance";
import { checkSheets } from "../../src/check/check";
import { readSettings } from "../../src/check/settings";
import { RULE_IDS } from "../../src/check/rules/severities";
import type { WordingEntry } from "../../src/check/wording/entry";
import { readWording } from "../../src/check/wording/read";
import { run } from "../../src/cli/run";
import { snapshotOf } from "../../src/check/sheet/snapshot";
import type { FilesBasis } from "../../src/taskpane/session/files/types";
import type { ReportFinding } from "../../src/report/report";
import type { JsonValue } from "../../src/store/store";
import { renderMessage } from "../../src/text/findings";
import { fileChecker } from "../../src/taskpane/worker/files/client";
import { readWorkbook } from "../../src/xlsx/read";
import { describeCases } from "../support/cases";
import { keeping, storeXml } from "../support/kept";
import { publishedFile } from "../support/published";
import { SAMPLE } from "../support/seeds";
import { workbookFile } from "../support/workbook-file";
import { testFilesWorkers } from "./support/files-worker";
import { hostileFiles } from "./support/hostile-files";
import { SHEET } from "./support/sheet";

/** The pane's answer for a file is the command line's: findings, what was accepted, what was recognised, and errors. */

jest.setTimeout(120_000);
let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "jixiao-as-command-line-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const HOSTILE = hostileFiles();
const BASIS: FilesBasis = { office: [], wording: [], language: "zh", on: "2026-11-30" };

/** What both say of a file, in one shape. */
interface Answer {
  readonly error: string | null;
  readonly profile: string | null;
  readonly isRecognised: boolean;
  readonly notes: readonly string[];
  readonly findings: readonly string[];
}

interface JsonFinding {
  readonly rule: string;
  readonly severity: string;
  readonly cell: string;
  readonly indicator: number | null;
  readonly message: string;
  readonly accepted?: { readonly reason: string };
}
interface JsonFile {
  readonly error: { readonly code: string } | null;
  readonly profile: { readonly name: string } | null;
  readonly path: string;
  readonly recognised: boolean;
  readonly notes: readonly { readonly message: string }[];
  readonly sheets: readonly { readonly name: string; readonly findings: readonly JsonFinding[] }[];
}

/** The command line's answers, and what it says besides. */
async function told(files: readonly string[], ...options: readonly string[]) {
  let out = "";
  let err = "";
  await run(["check", ...files, "--format", "json", ...options], folder, {
    out: (text) => (out += text),
    err: (text) => (err += text),
  });
  // The command line tells them in the order of their paths.
  const placeOf = ({ path: told }: JsonFile): number => files.indexOf(told);
  const told = [...(JSON.parse(out) as { files: readonly JsonFile[] }).files];
  const answers = told
    .sort((a, b) => placeOf(a) - placeOf(b))
    .map(({ error, profile, recognised, notes, sheets }): Answer => ({
      error: error?.code ?? null,
      profile: profile?.name ?? null,
      isRecognised: recognised,
      notes: notes.map(({ message }) => message),
      findings: sheets
        .flatMap(({ name, findings }) =>
          findings.map(({ cell, indicator, severity, rule, message, accepted }) =>
            [name, cell, indicator, severity, rule, message, accepted?.reason].join("|"),
          ),
        )
        .sort(),
    }));
  return { answers, err };
}

const lineOf = ({ sheet, place, indicator, severity, rule, message, accepted }: ReportFinding): string => {
  const cell = place === null ? "" : a1(place.row, place.column);
  return [sheet, cell, indicator, severity, rule, renderMessage(message, "zh"), accepted?.reason].join("|");
};

/** The pane's answers for the same files, one after the other. */
async function found(files: readonly string[], basis: FilesBasis = BASIS) {
  const checker = fileChecker(testFilesWorkers().start);
  checker.use(basis);
  const answers: Answer[] = [];
  const notes: string[] = [];
  for (const file of files) {
    const bytes = new Uint8Array(readFileSync(path.resolve(folder, file))).buffer;
    const findings: ReportFinding[] = [];
    const answer = await checker.check({ name: path.basename(file), bytes }, (some) => void findings.push(...some));
    if ("error" in answer) {
      answers.push({ error: answer.error.code, profile: null, isRecognised: false, notes: [], findings: [] });
      continue;
    }
    const { summary } = answer;
    notes.push(...summary.notes);
    expect(summary.found.errors + summary.found.warnings + summary.found.infos + summary.accepted).toBe(
      findings.length,
    );
    answers.push({
      error: null,
      profile: summary.report.standard,
      isRecognised: summary.why === "",
      notes: summary.notes,
      findings: findings.map(lineOf).sort(),
    });
  }
  checker.stop();
  return { answers, notes };
}

/** Both say the same; the pane's notes are those of the JSON answer and those of standard error. */
async function expectSame(files: readonly string[], basis?: FilesBasis, ...options: readonly string[]) {
  const [there, here] = [await told(files, ...options), await found(files, basis)];
  expect(here.answers.map((one) => ({ ...one, notes: null }))).toEqual(
    there.answers.map((one) => ({ ...one, notes: null })),
  );
  for (const [nth, { notes }] of there.answers.entries())
    expect(here.answers[nth]?.notes).toEqual(expect.arrayContaining([...notes]));
  return { ...there, here };
}

const write = (name: string, bytes: Uint8Array | string): string => {
  writeFileSync(path.join(folder, name), bytes);
  return name;
};

test("the sample, several sheets, text, a cover, and files that cannot be read", async () => {
  const cover = [["封面"], ["单位名称"]];
  const { answers } = await expectSame([
    SAMPLE,
    write("多表.xlsx", workbookFile([snapshotOf("封面", cover), snapshotOf("甲", SHEET), snapshotOf("乙", SHEET)])),
    write("表.csv", SHEET.map((row) => row.map((cell) => `"${cell ?? ""}"`).join(",")).join("\n")),
    write("封面.xlsx", workbookFile([snapshotOf("封面", cover)])),
    write(
      "坏字.csv",
      Buffer.concat([Buffer.from("项目,说明\n甲,"), Buffer.from([0xff, 0xfe, 0x80]), Buffer.from("\n")]),
    ),
    ...HOSTILE.map(({ name, bytes }) => write(name, bytes)),
  ]);
  expect(answers.slice(0, 3).map(({ findings }) => findings.length > 3)).toEqual([true, true, true]);
  expect(answers[3]).toMatchObject({ error: null, isRecognised: false, findings: [] });
  expect(answers.slice(5).map(({ error }) => error)).toEqual(HOSTILE.map(({ code }) => code));
});

test("the workbook's own settings, library, columns and accepted findings lie over the office's; what is not taken is said", async () => {
  const office = { name: "市财政局", severities: { "word-operator": "info" }, locked: ["severities.word-operator"] };
  const library = { entries: [{ name: "培训场次", synonyms: ["培训班次"] }] };
  write("office.json", JSON.stringify(office));
  write("library.json", JSON.stringify(library));
  const settings = readSettings(office, { rules: RULE_IDS }).settings;
  const wording: readonly WordingEntry[] = readWording(JSON.stringify(library)).entries;
  expect([settings === null, wording.length]).toEqual([false, 1]);
  const basis: FilesBasis = {
    ...{ ...BASIS, wording },
    office: settings === null ? [] : [{ source: "office", file: "office.json", settings }],
  };
  const book = workbookFile([snapshotOf("表", SHEET)]);
  const { findings } = checkSheets(readWorkbook(book).map(({ snapshot }) => snapshot));
  const [passed] = identified(findings).filter(({ finding }) => finding.rule === "placeholder");
  const kept: readonly Record<string, JsonValue>[] = [
    { settings: { severities: { "word-operator": "off", placeholder: "info" } } },
    { settings: { tier: "fast" } },
    { settings: { tier: "strict" }, wording: { entries: [{ name: "办班次数", synonyms: ["培训班次"] }] } },
    { accepted: [{ rule: "placeholder" }] },
    {
      accepted: [
        {
          ...{ rule: "placeholder", findings: [passed?.identity ?? ""], sheet: "表" },
          ...{ reason: "单位另有说明", by: "审核人", on: "2026-11-29" },
        },
      ],
    },
    { mappings: [{ sheet: 1 }] },
  ];
  const files = kept.map((sections, nth) => write(`自带${nth}.xlsx`, keeping(book, storeXml(sections))));
  files.push(write("坏设置.xlsx", keeping(book, "<jixiao xmlns='urn:jixiao:store:1'><section")));
  const { answers, err, here } = await expectSame(files, basis, "--config", "office.json", "--wording", "library.json");
  expect(answers.every(({ profile }) => profile === "市财政局")).toBe(true);
  expect(new Set(answers.map(({ findings }) => findings.join("\n"))).size).toBeGreaterThan(2);
  expect(answers.flatMap(({ findings: lines }) => lines.filter((line) => line.endsWith("|单位另有说明")))).toHaveLength(
    1,
  );
  // What standard error says of a file, the pane says of it.
  const said = err
    .split("\n")
    .filter(Boolean)
    .map((line) => line.replace(/^jixiao: [^:：]*[:：]\s*/, ""));
  expect(said.length).toBeGreaterThan(3);
  for (const sentence of said) expect(here.notes).toContain(sentence);
});

describeCases("published forms and what is hostile about files", () => {
  const filesIn = (name: string): readonly string[] => {
    const home = publishedFile("JIXIAO_CASES", name);
    if (home === null) return [];
    return readdirSync(home)
      .filter((file) => /\.(xlsx|xls|xlsb|csv)$/.test(file))
      .map((file) => path.join(home, file));
  };

  test("each has one answer", async () => {
    expect(filesIn(".").length).toBeGreaterThan(20);
    await expectSame(filesIn("."));
  });

  test("what is hostile as well", async () => {
    expect(filesIn("hostile").length).toBeGreaterThan(20);
    await expectSame(filesIn("hostile"));
  });
});
