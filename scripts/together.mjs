import { spawn } from "node:child_process";

/** Runs npm scripts by name, two at a time, and shows what each said once it has ended. Fails where one fails. */

const AT_ONCE = 2;

const run = (name) =>
  new Promise((resolve) => {
    const said = [];
    // By a shell, as npm is a script itself on Windows.
    const child = spawn(`npm run ${name}`, { shell: true, stdio: ["ignore", "pipe", "pipe"] });
    child.stdout.on("data", (chunk) => said.push(chunk));
    child.stderr.on("data", (chunk) => said.push(chunk));
    child.on("close", (status) => {
      process.stdout.write(Buffer.concat(said));
      if (status !== 0) process.exitCode = 1;
      resolve();
    });
  });

const waiting = process.argv.slice(2);

async function work() {
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) await run(name);
}

await Promise.all(Array.from({ length: AT_ONCE }, work));
