import { runProgram } from "./program";

// npm runs scripts in the project's folder and says in INIT_CWD where its user stands; file names are meant from there.
void runProgram(process.env.INIT_CWD ?? process.cwd());
