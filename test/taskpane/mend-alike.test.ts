import type { Session } from "../../src/taskpane/session/session";
import { createSession } from "../../src/taskpane/session/session";
import { findingWords } from "../../src/taskpane/session/words";
import { outcomeSentence } from "../../src/taskpane/view/outcome";
import { paneText } from "../../src/text/pane";
import { testChecker } from "./support/checker";
import { memoryHost, type MemoryHost } from "./support/memory-host";
import { CELL_COLUMN, ROW, SHEET } from "./support/sheet";

const text = paneText("zh");

/** So many projects whose cells are alike: a class under another's code, and a comparison in words. */
const MANY = 40;
const cell =
  "1、1-产出指标；11-质量指标；培训合格率；实施周期指标值：不少于95%；年度指标值：不少于95%。" +
  "2、2-效益指标；22-社会效益指标；政策知晓率；实施周期指标值：≥90%；年度指标值：≥90%。";
const rowOf = (nth: number) => [`第${nth + 1}期经费`, 1, 1, 0, 0, "全年办好各项工作。", cell];
const sheet = [
  ...SHEET.slice(0, 4),
  ["合计", MANY, MANY, 0, 0, null, null],
  ["某单位", MANY, MANY, 0, 0, null, null],
  ...Array.from({ length: MANY }, (_, nth) => rowOf(nth)),
];

let session: Session | null = null;
afterEach(async () => session?.close());

async function opened(): Promise<{ host: MemoryHost; session: Session }> {
  const host = memoryHost({ 表: sheet });
  session = createSession({ host, checker: testChecker(), words: findingWords(text) });
  await session.start();
  return { host, session };
}

/** Mends all alike the first finding of a rule in one of its ways, after the preview. */
async function mendAll(pane: Session, rule: string, isWay: (label: string | null) => boolean): Promise<string> {
  const first = pane.getState().columns.findings.find((one) => one.rule === rule);
  const ways = (await pane.waysOf(first?.key ?? "")) ?? [];
  const way = ways.find(({ label, keys }) => keys.length > 1 && isWay(label));
  if (first === undefined || way === undefined) throw new Error(`no way for all: ${JSON.stringify(ways)}`);
  const { label, keys } = way;
  await pane.preview({ kind: "alike", way: { key: first.key, label }, keys, count: keys.length });
  await pane.applyPreview();
  const { outcome } = pane.getState();
  return outcome === null ? "" : outcomeSentence(outcome, text);
}

const mended = (host: MemoryHost, what: string): number =>
  Array.from({ length: MANY }, (_, nth) => String(host.cell(ROW.training + nth, CELL_COLUMN))).filter((one) =>
    one.includes(what),
  ).length;

test("one class for all alike is written whole or not at all: a protected cell is named", async () => {
  const { host, session: pane } = await opened();
  host.protect(ROW.training + 7, CELL_COLUMN);
  const said = await mendAll(pane, "category-code-mismatch", (label) => label !== null);
  expect(said).toBe("40 处须一并修改，都没有写入：G14 受保护。");
  expect(mended(host, "11-质量指标")).toBe(MANY);
  expect(pane.getState().undo).toEqual([]);
});

test("a fix that is right for each by itself is made for the others", async () => {
  const { host, session: pane } = await opened();
  host.tamper(ROW.training + 7, CELL_COLUMN, `${cell} `);
  const said = await mendAll(pane, "word-operator", (label) => label === null);
  expect(said).toBe("已修复 39 处，1 处没有写入。");
  expect(mended(host, "≥95%")).toBe(MANY - 1);
  await pane.undo();
  expect(mended(host, "不少于95%")).toBe(MANY);
});
