import { rmSync } from "node:fs";

export default function teardown() {
  rmSync(process.env.JIXIAO_STARTED, { recursive: true, force: true });
}
