import { readFileSync } from "node:fs";
import path from "node:path";

const PAGE = readFileSync(path.resolve(__dirname, "../../src/taskpane/taskpane.html"), "utf8");

/** The page's policy for an address of office.js, as the build fills it in. */
function policy(officeJs: string): string {
  const assignment = /<%\s*(var officeOrigin = [^%]+)%>/.exec(PAGE)?.[1] ?? "";
  const origin = new Function("officeJs", `${assignment}; return officeOrigin;`)(officeJs) as string;
  return /content="(default-src[^"]+)"/.exec(PAGE)?.[1]?.replace("<%= officeOrigin %>", origin) ?? "";
}

const scripts = (officeJs: string): string | undefined => /script-src ([^;]*)/.exec(policy(officeJs))?.[1];

test("nothing leaves: the policy of a local office.js names no other origin", () => {
  expect(policy("office/office.js")).toBe(
    "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline'; " +
      "img-src 'self' data:; font-src 'self' data:; connect-src 'self'",
  );
});

test("an office.js from elsewhere adds its own origin to the scripts, and nothing else", () => {
  const address = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
  expect(scripts(address)).toBe("'self' https://appsforoffice.microsoft.com");
  expect(policy(address).replace(" https://appsforoffice.microsoft.com", "")).toBe(policy("office/office.js"));
});

test("no script stands in the page itself", () => {
  for (const [, attributes, body] of PAGE.replace(/<%.*?%>/g, "").matchAll(/<script([^>]*)>([^<]*)</g)) {
    expect(attributes).toContain("src=");
    expect(body).toBe("");
  }
  expect(PAGE).not.toMatch(/\son\w+=/);
});
