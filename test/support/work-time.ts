/** Milliseconds this process has worked. What else the machine does, such as another worker's tests, adds nothing to a difference of two. */
export function workTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
