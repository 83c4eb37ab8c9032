import fc from "fast-check";
import {
  originOf,
  resolveProfile,
  SETTING_KEYS,
  type Layer,
  type Resolved,
  type Settings,
} from "../../../src/check/settings";
import { CENTRAL_2021 } from "../../../src/check/standard/central-2021";
import { GUANGDONG } from "../../../src/check/standard/guangdong";
import { STANDARD_NAMES } from "../../../src/check/standard/names";

const office = (settings: Settings, file = "office.json"): Layer => ({ source: "office", file, settings });
const workbook = (settings: Settings): Layer => ({ source: "workbook", file: "", settings });

describe("the profile", () => {
  test("without any settings is Guangdong's", () => {
    const { profile, refusals, problems } = resolveProfile([]);
    expect(profile).toEqual(GUANGDONG);
    expect([refusals, problems]).toEqual([[], []]);
  });

  test("of the central list is that list", () => {
    expect(resolveProfile([workbook({ base: "central-2021" })]).profile).toEqual(CENTRAL_2021);
  });

  test("has what each layer says, the later over the earlier", () => {
    const { profile } = resolveProfile([
      office({ name: "省财政厅", tier: "strict", severities: { a: "error", b: "info" }, year: 2024 }, "province.json"),
      office({ name: "市财政局", severities: { b: "off" }, thresholds: { fewestIndicators: 5 } }, "x/city.json"),
      workbook({ year: 2025, required: { cost: true }, layouts: ["L0"] }),
    ]);
    expect(profile).toEqual({
      ...GUANGDONG,
      id: "city",
      name: "市财政局",
      tier: "strict",
      year: 2025,
      severities: { a: "error", b: "off" },
      thresholds: { fewestIndicators: 5, roundingAllowance: 0.5 },
      required: { satisfaction: false, cost: true },
      layouts: ["L0"],
    });
  });

  test("of a file without a name goes by the file's", () => {
    expect(resolveProfile([office({}, "a/市财政局.json")]).profile).toMatchObject({ id: "市财政局", name: "市财政局" });
  });

  test("has an office's lists in place of the built-in ones, or beside them", () => {
    const name = { name: "吞吐量", category: "11", operator: "≥", target: null, unit: "标准箱" } as const;
    const { profile } = resolveProfile([
      office({ names: [name], units: ["标准箱"], phrases: ["...", ["强", "弱"]] }),
      workbook({ names: ["...", { ...name, name: "周转量" }], units: ["工分", "..."] }),
    ]);
    expect(profile.names.map((one) => one.name)).toEqual(["吞吐量", "周转量"]);
    expect(profile.units).toEqual(["工分", "标准箱"]);
    expect(profile.phrases).toEqual([...GUANGDONG.phrases, ["强", "弱"]]);
    expect(resolveProfile([office({ names: ["...", name] })]).profile.names).toEqual([...STANDARD_NAMES, name]);
  });

  test("offers no name for a class the categories do not have; a name of the layer's own is told", () => {
    const categories = {
      printsCodes: false,
      level1: [{ code: "1", names: ["产出指标"] }],
      level2: [{ code: "11", names: ["数量指标"] }],
      legacy: [],
    };
    const { profile, problems } = resolveProfile([office({ categories })]);
    expect(new Set(profile.names.map(({ category }) => category))).toEqual(new Set(["11"]));
    expect(problems).toEqual([]);
    const strange = { name: "x", category: "21", operator: "≥", target: null, unit: "" } as const;
    expect(resolveProfile([office({ categories, names: ["...", strange] })]).problems).toEqual([
      { file: "office.json", problem: { path: "names.2.category", code: "unknown-category", value: "21" } },
    ]);
  });

  test("is plain data", () => {
    const resolved = resolveProfile([office({ locked: ["tier"] }), workbook({ tier: "quick" })]);
    expect(structuredClone(resolved)).toEqual(resolved);
    expect(JSON.parse(JSON.stringify(resolved))).toEqual(resolved);
  });
});

describe("locks", () => {
  test("a locked key stays, and the attempt is told", () => {
    const resolved = resolveProfile([
      office({ name: "市财政局", tier: "strict", locked: ["tier", "severities.a", "thresholds"] }),
      workbook({ tier: "quick", severities: { a: "off", b: "off" }, thresholds: { fewestIndicators: 1 } }),
    ]);
    expect(resolved.profile).toMatchObject({
      tier: "strict",
      severities: { b: "off" },
      thresholds: GUANGDONG.thresholds,
    });
    expect(resolved.profile.severities).not.toHaveProperty("a");
    expect(resolved.refusals).toEqual(
      ["tier", "severities.a", "thresholds.fewestIndicators"].map((key) => ({
        key,
        source: "workbook",
        name: "",
        lockedBy: "市财政局",
      })),
    );
    expect(originOf(resolved, "tier")).toEqual({ source: "office", name: "市财政局", lockedBy: "市财政局" });
    expect(originOf(resolved, "severities.a")).toEqual({ source: "built-in", name: "", lockedBy: "市财政局" });
    expect(originOf(resolved, "severities.b")).toEqual({ source: "workbook", name: "", lockedBy: null });
    expect(originOf(resolved, "thresholds.roundingAllowance")).toMatchObject({
      source: "built-in",
      lockedBy: "市财政局",
    });
  });

  test("who sets a locked key to what it is changes nothing, and is told nothing", () => {
    const { refusals } = resolveProfile([office({ tier: "strict", locked: ["tier"] }), workbook({ tier: "strict" })]);
    expect(refusals).toEqual([]);
  });

  test("a file under another locks for that one too", () => {
    const { profile, refusals } = resolveProfile([
      office({ tier: "strict", locked: ["tier"] }, "province.json"),
      office({ tier: "quick" }, "city.json"),
    ]);
    expect(profile.tier).toBe("strict");
    expect(refusals).toEqual([{ key: "tier", source: "office", name: "city", lockedBy: "province" }]);
  });

  test("locked categories stay where the workbook chooses another list", () => {
    const { profile } = resolveProfile([office({ locked: ["categories"] }), workbook({ base: "central-2021" })]);
    expect(profile.categories).toEqual(GUANGDONG.categories);
  });
});

describe("whatever the layers", () => {
  const severity = fc.constantFrom("error" as const, "warning" as const, "info" as const, "off" as const);
  const settings: fc.Arbitrary<Settings> = fc.record(
    {
      base: fc.constantFrom("guangdong" as const, "central-2021" as const),
      tier: fc.constantFrom("quick" as const, "default" as const, "strict" as const),
      year: fc.option(fc.integer({ min: 2020, max: 2023 })),
      severities: fc.dictionary(fc.constantFrom("a", "b", "c"), severity),
      thresholds: fc.record({ fewestIndicators: fc.nat(4), roundingAllowance: fc.nat(2) }, { requiredKeys: [] }),
      required: fc.record({ satisfaction: fc.boolean(), cost: fc.boolean() }, { requiredKeys: [] }),
      layouts: fc.option(fc.subarray(["L0" as const, "L12" as const], { minLength: 1 })),
      units: fc.array(fc.constantFrom("...", "甲", "乙"), { maxLength: 3 }),
      phrases: fc.array(fc.constantFrom("..." as const, ["强", "弱"]), { maxLength: 2 }),
      locked: fc.subarray(["severities", "severities.a", "severities.b", "thresholds", "required", ...SETTING_KEYS]),
    },
    { requiredKeys: [] },
  );
  const layers = fc
    .tuple(fc.array(settings, { maxLength: 3 }), fc.option(settings))
    .map(([offices, own]): Layer[] => [
      ...offices.map((one, at) => office(one, `${at}.json`)),
      ...(own === null ? [] : [workbook(own)]),
    ]);
  const keys = [...SETTING_KEYS, "severities.a", "severities.b", "severities.c"];
  const group = (key: string): string => key.split(".", 1)[0] ?? key;

  /** A key's value in the profile. */
  function valueOf({ profile, base }: Resolved, key: string): unknown {
    if (key === "base") return base;
    return key
      .split(".")
      .reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], profile);
  }

  /** What a layer says of a key, “...” left as it is. */
  function said({ settings: own }: Layer, key: string): unknown {
    return key.split(".").reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], own);
  }

  test("later ones never change a locked key", () => {
    fc.assert(
      fc.property(layers, (all) => {
        all.forEach((_, index) => {
          const before = resolveProfile(all.slice(0, index + 1));
          const after = resolveProfile(all);
          for (const key of keys) {
            if (originOf(before, key).lockedBy === null) continue;
            expect([key, valueOf(after, key)]).toEqual([key, valueOf(before, key)]);
            expect(originOf(after, key)).toEqual(originOf(before, key));
          }
        });
      }),
    );
  });

  test("a value comes from the last layer that says it and may", () => {
    fc.assert(
      fc.property(layers, (all) => {
        const resolved = resolveProfile(all);
        for (const key of keys) {
          const locker = all.findIndex(
            ({ settings: { locked = [] } }) => locked.includes(key) || locked.includes(group(key)),
          );
          const allowed = locker === -1 ? all : all.slice(0, locker + 1);
          const last = allowed.findLast((layer) => said(layer, key) !== undefined);
          const { source, name, lockedBy } = originOf(resolved, key);
          expect([key, source]).toEqual([key, last?.source ?? "built-in"]);
          if (last?.source === "office") expect(name).toBe(last.file.replace(".json", ""));
          expect(lockedBy === null).toBe(locker === -1);
          const plain = last && said(last, key);
          if (plain !== undefined && !JSON.stringify(plain).includes("..."))
            expect(valueOf(resolved, key)).toEqual(plain);
        }
      }),
    );
  });

  test("each attempt on a locked key is told, and nothing else", () => {
    fc.assert(
      fc.property(layers, (all) => {
        const { refusals } = resolveProfile(all);
        for (const { key, lockedBy, name, source } of refusals) {
          expect(lockedBy).not.toBe("");
          const by = all.find(
            (layer) => layer.source === source && (source === "workbook" || layer.file === `${name}.json`),
          );
          expect(by && said(by, key)).toBeDefined();
        }
        expect(refusals.length === 0 || all.length > 1).toBe(true);
      }),
    );
  });
});
