import { Agent, request } from "node:https";
import type { IncomingHttpHeaders } from "node:http";
import { readFileSync } from "node:fs";

const origin = new URL(process.env.JIXIAO_ORIGIN ?? "");
const agent = new Agent({ rejectUnauthorized: false });

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Sends the path as it is: fetch would tidy away the dots. */
function get(path: string, options: { method?: string; headers?: Record<string, string> } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ agent, host: "localhost", port: origin.port, path, ...options }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (chunk: string) => (body += chunk));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    })
      .on("error", reject)
      .end();
  });
}

test.each([
  ["/taskpane.html", "text/html"],
  ["/taskpane.js", "text/javascript"],
  ["/workbench.html", "text/html"],
  ["/manifest.xml", "text/xml"],
  ["/office/office.js", "text/javascript"],
  ["/assets/icons/app-32.png", "image/png"],
  ["/assets/sample.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
])("%s is served as %s", async (path, type) => {
  const { status, headers } = await get(path);
  expect(status).toBe(200);
  expect(headers["content-type"]).toContain(type);
  expect(headers["x-content-type-options"]).toBe("nosniff");
});

describe("icons", () => {
  const icons = [...readFileSync("manifest.xml", "utf8").matchAll(/https:\/\/localhost:3000(\/[^"]*\.png)/g)].map(
    ([, path = ""]) => path,
  );

  test("are named by the manifest", () => expect(new Set(icons).size).toBeGreaterThan(7));

  test.each([...new Set(icons)])("as Office fetches it, %s comes as a picture without Cache-Control", async (path) => {
    const { status, headers } = await get(path, { headers: { "user-agent": "Microsoft Office Excel" } });
    expect([status, headers["content-type"]]).toEqual([200, "image/png"]);
    expect(Object.keys(headers)).not.toContain("cache-control");
    expect(headers.pragma).toBeUndefined();
  });

  test("all other files are looked at again each time", async () => {
    for (const path of ["/taskpane.html", "/taskpane.js", "/manifest.xml"])
      expect((await get(path)).headers["cache-control"]).toBe("no-cache");
  });
});

test("the pane may load nothing but its own files, and Excel on the web may frame it", async () => {
  const { headers } = await get("/taskpane.html?_host_Info=Excel$Web$16.01$zh-CN");
  expect(headers["content-security-policy"]).toBe(
    "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'",
  );
  expect(headers["x-frame-options"]).toBeUndefined();
});

test("the workbench may frame the pane and draw from memory, and runs no other script either", async () => {
  const policy = (await get("/workbench.html")).headers["content-security-policy"];
  expect(policy).toContain("default-src 'none'; script-src 'self';");
  expect(policy).toContain("frame-src 'self'");
  expect(policy).not.toContain("https:");
});

test("a missing file answers under the same policy", async () => {
  const { status, headers } = await get("/nothing.html");
  expect(status).toBe(404);
  expect(headers["content-security-policy"]).toContain("default-src 'none'");
});

test.each([
  "/../package.json",
  "/assets/../../package.json",
  "/%2e%2e/package.json",
  "/..%2fpackage.json",
  "/..%5cpackage.json",
  "/%2e%2e%2fpackage.json",
  "//etc/passwd",
  "/%00",
  "/%",
  "//",
  "/..",
])("no path leads out of dist: %s", async (path) => {
  const { status, body } = await get(path);
  expect([302, 400, 404]).toContain(status);
  expect(body).not.toContain("dependencies");
});

test("a range asked for backwards gets the whole file", async () => {
  expect((await get("/manifest.xml", { headers: { range: "bytes=9-2" } })).status).toBe(200);
  expect((await get("/taskpane.html", { headers: { range: "bytes=9-2" } })).status).toBe(200);
});

test("the manifest names the origin it is served from", async () => {
  const { body } = await get("/manifest.xml");
  expect(body).toContain(`${origin.origin}/taskpane.html`);
  expect(body).not.toContain("localhost:3000");
});

test("nothing can be sent to it", async () => {
  expect((await get("/taskpane.html", { method: "POST" })).status).toBe(405);
});

test("the root leads to the workbench", async () => {
  const { status, headers } = await get("/");
  expect([status, headers.location]).toEqual([302, "/workbench.html"]);
});

test.each(["nginx.conf", "web.config"])("%s, made for other servers, has the same policies", async (name) => {
  const configuration = readFileSync(`deploy/server/${name}`, "utf8");
  for (const path of ["/taskpane.html", "/workbench.html"]) {
    const policy = (await get(path)).headers["content-security-policy"];
    expect(configuration).toContain(`"${String(policy)}"`);
  }
});
