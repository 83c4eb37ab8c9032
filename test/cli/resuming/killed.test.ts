import { spawn } from "node:child_process";
import fs from "node:fs";
import { IS_WHOLE } from "../../support/runs";
import { BAD, testFolder } from "../support/folder";
import { PROGRAM } from "../support/started";

const { at, folder, put } = testFolder("killed");

/** Each costs seconds, so `npm run test:long` kills twenty; JIXIAO_KILLS=200 kills as many as anyone likes, by hand. */
const KILLS = Number(process.env.JIXIAO_KILLS ?? (IS_WHOLE ? 20 : 3));

const ARGS = ["check", "报送", "--format", "jsonl", "--out", "x.jsonl"];

/** Runs the command line in a process of its own, which is killed when its journal has so many bytes. */
function run(killAt: number, ...more: string[]): Promise<number | null> {
  const child = spawn(process.execPath, [PROGRAM, ...ARGS, ...more], { cwd: folder(), stdio: "ignore" });
  const clock = setInterval(() => {
    if (sizeOf("x.jsonl.part") >= killAt) child.kill("SIGKILL");
  }, 1);
  return new Promise((resolve) => {
    child.on("exit", (status) => {
      clearInterval(clock);
      resolve(status);
    });
  });
}

const sizeOf = (file: string): number => fs.statSync(at(file), { throwIfNoEntry: false })?.size ?? -1;

test(
  "runs that are killed at random moments give, resumed, what one run gives",
  async () => {
    for (let nth = 0; nth < 60; nth += 1) put(`报送/${nth}.csv`, BAD.replaceAll("培训", `培训${nth}`));
    const status = await run(Infinity);
    const whole = fs.readFileSync(at("x.jsonl"));
    let killed = 0;
    while (killed < KILLS) {
      fs.rmSync(at("x.jsonl"), { force: true });
      // One run is killed a few times, the last resumption ends by itself.
      for (let times = 0; times < 3 && killed < KILLS && sizeOf("x.jsonl") < 0; times += 1) {
        const from = Math.max(0, sizeOf("x.jsonl.part"));
        if ((await run(from + Math.random() * (whole.length - from), "--resume")) === null) killed += 1;
      }
      expect(await run(Infinity, "--resume")).toBe(status);
      expect(fs.readFileSync(at("x.jsonl")).equals(whole)).toBe(true);
      expect(sizeOf("x.jsonl.part")).toBe(-1);
    }
  },
  KILLS * 60_000,
);

const onUnix = process.platform === "win32" ? test.skip : test;
onUnix(
  "a run that is stopped leaves nothing half written",
  async () => {
    for (let nth = 0; nth < 60; nth += 1) put(`报送/${nth}.csv`, BAD);
    const program = [PROGRAM, "check", "报送", "--format", "csv", "--out", "x.csv"];
    const child = spawn(process.execPath, program, { cwd: folder(), stdio: "ignore" });
    const clock = setInterval(() => {
      if (fs.readdirSync(folder()).some((name) => name.endsWith(".tmp"))) child.kill("SIGINT");
    }, 1);
    const signal = await new Promise((resolve) => child.on("exit", (_, by) => resolve(by)));
    clearInterval(clock);
    expect([signal, fs.readdirSync(folder())]).toEqual(["SIGINT", ["报送"]]);
  },
  60_000,
);
