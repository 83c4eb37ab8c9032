/** Milliseconds this process has worked. What else the machine does, such as another worker's tests, adds nothing to a difference of two. */
export function workTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const timeOf = (work: () => void): number => {
  const start = workTime();
  work();
  return workTime() - start;
};

/** What other work is measured against: texts made, searched, sorted and told as JSON. Some 10 ms of an idle machine. */
function yardstick(): void {
  const texts = Array.from({ length: 6_000 }, (_, nth) => `${(nth * 7919) % 6_000}、培训人数；≥${nth}人；`);
  const sorted = texts.filter((text) => /；≥\d+人；$/.test(text)).sort();
  if ((JSON.parse(JSON.stringify(sorted)) as string[]).length !== texts.length) throw new Error("Not all were found.");
}

/**
 * Does the work, and expects it to take at most so many times what the yardstick takes beside it in the same process: what
 * grows with the square of a length takes far more, on a slow machine as on a quick one. A machine that was held up for a
 * moment gets two more attempts.
 */
export function expectWithin(times: number, work: () => void): void {
  let taken = Infinity;
  for (let attempt = 0; attempt < 3 && taken > times; attempt += 1) {
    const before = timeOf(yardstick);
    const own = timeOf(work);
    taken = own / Math.max(before, timeOf(yardstick));
  }
  expect(taken).toBeLessThanOrEqual(times);
}
