import { readWording } from "../../src/check/wording/read";
import { HostError } from "../../src/host/host";
import { StoreError, type Store } from "../../src/store/store";
import { withWording } from "../../src/store/wording";
import { RULE_IDS } from "../../src/check/rules/severities";
import { mayKeepWording, notesOn, NO_OFFICE, type Office } from "../../src/taskpane/session/choices";
import { createSession, type Session } from "../../src/taskpane/session/session";
import { ruleStates, settingState, withValue } from "../../src/taskpane/session/settings";
import { statusOf } from "../../src/taskpane/session/state/state";
import { paneText } from "../../src/text/pane";
import { findingWords } from "../../src/taskpane/session/words";
import { testChecker } from "./support/checker";
import { memoryHost, type MemoryHost } from "./support/memory-host";
import { officeOf } from "./support/office-of";
import { SHEET } from "./support/sheet";

const OFF: Store = { version: 1, sections: { settings: { severities: { "word-operator": "off" } } } };

async function started(setUp: (host: MemoryHost) => void = () => undefined, office: Office = NO_OFFICE) {
  const host = memoryHost({ 表: SHEET });
  setUp(host);
  const checker = testChecker();
  const session = createSession({ host, checker, words: findingWords(paneText("zh")), readOffice: async () => office });
  await session.start();
  return { host, session, checker };
}

const of = (session: Session, rule: string) =>
  session.getState().result?.findings.filter((finding) => finding.rule === rule) ?? [];
const state = (session: Session, key: string) => settingState(session.getState().choices, key);

describe("what is checked with", () => {
  test("the office's settings lie over the built-in ones, the workbook's over those", async () => {
    const office = officeOf({ name: "市财政局", tier: "strict", severities: { "word-operator": "error" } });
    const { session } = await started(undefined, office);
    expect(of(session, "word-operator")[0]?.severity).toBe("error");
    expect(state(session, "tier")).toMatchObject({ value: "strict", origin: { source: "office", name: "市财政局" } });
    const both = await started((host) => (host.stored = OFF), office);
    expect(of(both.session, "word-operator")).toEqual([]);
    expect(state(both.session, "severities.word-operator")).toMatchObject({
      isOwn: true,
      origin: { source: "workbook" },
    });
  });

  test("a key the office locks stays; the workbook's choice is kept and said", async () => {
    const office = officeOf({ name: "市财政局", severities: { "word-operator": "error" }, locked: ["severities"] });
    const { session } = await started((host) => (host.stored = OFF), office);
    expect(of(session, "word-operator")[0]?.severity).toBe("error");
    expect(state(session, "severities.word-operator")).toMatchObject({
      isOwn: true,
      isRefused: true,
      origin: { source: "office", lockedBy: "市财政局" },
    });
  });

  test("a faulty office file is named, and the built-in settings are used", async () => {
    const { session } = await started(undefined, officeOf({ tier: "fast" }));
    expect(notesOn(session.getState().choices)).toMatchObject([
      { kind: "office", problems: [{ file: "settings.json" }] },
    ]);
    expect(of(session, "word-operator")).toHaveLength(2);
  });

  test("what one office file says of a key another one locks is noted", async () => {
    const province = officeOf({ name: "省财政厅", tier: "strict", locked: ["tier"] }).layers;
    const city = officeOf({ name: "市财政局", tier: "quick" }).layers;
    const { session } = await started(undefined, { ...NO_OFFICE, layers: [...province, ...city] });
    expect(state(session, "tier")).toMatchObject({
      value: "strict",
      origin: { lockedBy: "省财政厅" },
      isRefused: false,
    });
    expect(notesOn(session.getState().choices)).toMatchObject([{ kind: "refused", refusals: [{ name: "市财政局" }] }]);
  });

  test("names in classes that the lists do not have are the office's fault as well", async () => {
    const name = { name: "甲", category: "99", operator: "≥", target: null, unit: "" };
    const { session } = await started(undefined, officeOf({ tier: "strict", names: [name] }));
    expect(notesOn(session.getState().choices)).toMatchObject([{ kind: "office" }]);
    expect(state(session, "tier").value).toBe("default");
  });

  test("a workbook that another person changed is checked with what it holds now", async () => {
    const { session, host } = await started();
    expect(of(session, "word-operator")).toHaveLength(2);
    host.stored = OFF;
    await session.check();
    expect(of(session, "word-operator")).toEqual([]);
  });

  test("while nothing changes, the worker is told once", async () => {
    const { session, checker } = await started();
    await session.check();
    const told = checker.workers[0]?.calls.filter(({ method }) => method === "setChoices");
    expect(told).toHaveLength(1);
  });
});

describe("the wording library", () => {
  const library = (...entries: object[]) => readWording({ entries });
  const office: Office = { ...NO_OFFICE, wording: library({ name: "办会次数", synonyms: ["开会次数"], unit: "场" }) };
  const own = library({ name: "办会次数", synonyms: ["会议场数"], unit: "次" }, { name: "甲数量", category: "99" });

  test("of office and workbook is one, the workbook's entries first, and the check is told of it", async () => {
    const { session } = await started((host) => (host.stored = withWording(null, own.entries)), office);
    const { check, wording } = session.getState().choices;
    expect(check.profile.wording).toBe(wording.resolved.entries);
    expect(check.profile.wording.map(({ name, unit, synonyms, category }) => [name, unit, synonyms, category])).toEqual(
      [
        ["办会次数", "次", ["会议场数", "开会次数"], null],
        ["甲数量", "", [], null],
      ],
    );
    expect(wording.resolved.conflicts).toMatchObject([{ name: "办会次数", winner: "left" }]);
    // The class is not known here, and kept as it is for where it may be.
    expect(wording.workbook.entries[1]?.category).toBe("99");
    expect(wording.resolved.problems).toMatchObject([{ code: "unknown-category", value: "99" }]);
  });

  test("is kept in the workbook, and what is checked at once follows it", async () => {
    const { session, host } = await started();
    const entries = library({ name: "办班次数", synonyms: ["培训班次"] }).entries;
    expect(await session.keepWording(entries)).toBe(true);
    expect(host.stored?.sections).toEqual({ wording: { entries: [{ name: "办班次数", synonyms: ["培训班次"] }] } });
    expect(of(session, "nonstandard-name")[0]?.message.params).toMatchObject({ name: "培训班次", better: "办班次数" });
    await session.keepWording([]);
    expect(host.stored?.sections).toEqual({});
    expect(of(session, "nonstandard-name")).toEqual([]);
  });

  test("that cannot be read is said, and one that could be tidier apart from that", async () => {
    const broken: Office = { ...NO_OFFICE, wording: readWording("{") };
    const untidy = withWording(null, library({ name: "甲数量", synonyms: ["乙数量"] }, { name: "乙数量" }).entries);
    const { session } = await started((host) => (host.stored = untidy), broken);
    expect(notesOn(session.getState().choices)).toMatchObject([
      { kind: "wording", problems: [{ source: "office", problem: { code: "broken-json" } }] },
      { kind: "wording-entries", problems: [{ source: "workbook", problem: { code: "synonym-is-name" } }] },
    ]);
    expect(mayKeepWording(session.getState().choices)).toBe(true);
    const damaged = await started((host) => (host.stored = { version: 1, sections: { wording: 5 } }));
    expect(mayKeepWording(damaged.session.getState().choices)).toBe(false);
  });
});

describe("what cannot be read", () => {
  test("a store that is damaged is said, checked without, and never written over", async () => {
    const { session, host } = await started((fresh) => fresh.failAlways("store", new StoreError("broken", "")));
    expect(notesOn(session.getState().choices)).toEqual([{ kind: "store", trouble: "broken" }]);
    expect(statusOf(session.getState())).toBe("current");
    await session.set("tier", "strict");
    expect(host.stored).toBeNull();
    expect(session.getState().error).toMatchObject({ task: "settings", code: "store-unreadable" });
  });

  test("settings that cannot be used are said, and cleared when asked to; the rest of the store stays", async () => {
    const { session, host } = await started(
      (fresh) => (fresh.stored = { version: 1, sections: { settings: { tier: "fast" }, unknown: [1] } }),
    );
    expect(notesOn(session.getState().choices)).toMatchObject([{ kind: "settings", problems: [{ path: "tier" }] }]);
    await session.clear("settings");
    expect(notesOn(session.getState().choices)).toEqual([]);
    expect(host.stored?.sections).toEqual({ unknown: [1] });
  });

  test("further copies of the store are said; the first one counts", async () => {
    const { session } = await started((fresh) => (fresh.readStore = async () => ({ store: OFF, copies: 1 })));
    expect(notesOn(session.getState().choices)).toEqual([{ kind: "copies", copies: 1 }]);
    expect(of(session, "word-operator")).toEqual([]);
  });

  test("a cell that is being edited fails the check, which can be tried again", async () => {
    const { session, host } = await started();
    host.failNext("store", new HostError("editing-cell", ""));
    await session.check();
    expect(session.getState().error).toMatchObject({ task: "check", code: "editing-cell" });
    await session.check(true);
    expect(statusOf(session.getState())).toBe("current");
  });
});

describe("changing a setting", () => {
  test("writes it to the workbook, checks again at once and says what came of it", async () => {
    const { session, host } = await started();
    await session.set("severities.word-operator", "off");
    expect(host.stored).toEqual(OFF);
    expect(of(session, "word-operator")).toEqual([]);
    expect(session.getState().outcome?.kind).toBe("checked");
    await session.set("severities.word-operator", undefined);
    expect(host.stored?.sections).toEqual({});
    expect(of(session, "word-operator")).toHaveLength(2);
  });

  test("two changes in one breath are both kept", async () => {
    const { session, host } = await started();
    await Promise.all([session.set("tier", "strict"), session.set("thresholds.fewestIndicators", 1)]);
    expect(host.stored?.sections).toEqual({ settings: { tier: "strict", thresholds: { fewestIndicators: 1 } } });
    expect(statusOf(session.getState())).toBe("current");
  });

  test("a failed write is said, and the value goes back", async () => {
    const { session, host } = await started();
    host.failNext("write-store", new HostError("protected", ""));
    const seen: unknown[] = [];
    session.subscribe(() => seen.push(state(session, "tier").value));
    await session.set("tier", "strict");
    expect(seen).toContain("strict");
    expect(state(session, "tier").value).toBe("default");
    expect(session.getState().error).toMatchObject({ task: "settings", code: "protected" });
    expect(statusOf(session.getState())).toBe("current");
  });

  test("a store that somebody else has changed is not written over; reading again shows it", async () => {
    const { session, host } = await started();
    host.stored = OFF;
    await session.set("tier", "strict");
    expect(host.stored).toBe(OFF);
    expect(session.getState().error).toMatchObject({ task: "settings", code: "store-changed" });
    await session.readAgain();
    expect(session.getState().error).toBeNull();
    expect(state(session, "severities.word-operator").value).toBe("off");
    await session.set("tier", "strict");
    expect(host.stored?.sections.settings).toEqual({ severities: { "word-operator": "off" }, tier: "strict" });
  });

  test("during a check starts that check over, and ends with the new setting", async () => {
    const { session, host } = await started();
    const release = host.hold();
    const check = session.check();
    const change = session.set("severities.word-operator", "off");
    release();
    await Promise.all([check, change]);
    expect(of(session, "word-operator")).toEqual([]);
    expect(statusOf(session.getState())).toBe("current");
  });

  test("a result of other settings is not shown as current", async () => {
    const { session, host } = await started();
    const release = host.hold();
    const change = session.set("tier", "strict");
    await new Promise((resolve) => setTimeout(resolve, 30));
    session.stop();
    release();
    await change;
    expect(statusOf(session.getState())).toBe("stale");
  });
});

describe("rules", () => {
  const rule = (session: Session, id: string) => ruleStates(session.getState().choices).find((one) => one.rule === id);

  test("stand with the severity they have, and why", async () => {
    const { session } = await started();
    expect(rule(session, "word-operator")).toMatchObject({
      value: "warning",
      because: null,
      origin: { source: "built-in" },
    });
    await session.set("severities.word-operator", "off");
    expect(rule(session, "word-operator")).toMatchObject({
      value: "off",
      because: null,
      origin: { source: "workbook" },
    });
    expect(ruleStates(session.getState().choices).map((one) => one.rule)).toEqual(RULE_IDS);
  });
});

test("a value in a group goes with the last of its group", () => {
  const one = withValue({}, "required.cost", true);
  expect(one).toEqual({ required: { cost: true } });
  expect(withValue(one, "required.satisfaction", false)).toEqual({ required: { cost: true, satisfaction: false } });
  expect(withValue(one, "required.cost", undefined)).toEqual({});
  expect(withValue({ tier: "quick" }, "year", null)).toEqual({ tier: "quick", year: null });
});
