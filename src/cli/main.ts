import { run } from "./run";

// npm runs scripts in the project's folder and says in INIT_CWD where its user stands; file names are meant from there.
const folder = process.env.INIT_CWD ?? process.cwd();

void run(process.argv.slice(2), folder, {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
}).then((status) => {
  process.exitCode = status;
});
