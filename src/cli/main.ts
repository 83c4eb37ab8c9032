import { run } from "./run";

// npm runs scripts in the project's folder and says in INIT_CWD where its user stands; file names are meant from there.
const folder = process.env.INIT_CWD ?? process.cwd();

// Whoever reads the answer may have read enough, as head does: that is no error of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

void run(process.argv.slice(2), folder, {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
}).then((status) => {
  process.exitCode = status;
});
