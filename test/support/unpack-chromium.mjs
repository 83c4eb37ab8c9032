/**
 * Unpacks the browser of @sparticuz/chromium into the folder that TMPDIR names; started as a process of its own by browser.ts,
 * because the package writes to the system's temporary folder and can be told otherwise through the environment alone.
 */
process.env.AWS_EXECUTION_ENV = "AWS_Lambda_nodejs20.x"; // asks for the shared libraries too, for machines that have none
const { default: chromium } = await import("@sparticuz/chromium");
await chromium.executablePath();
