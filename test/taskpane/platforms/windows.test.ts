/**
 * @jest-environment jsdom
 *
 * Office.js wants a page.
 */

import { describeMainPath } from "./main-path";

describeMainPath("windows");
