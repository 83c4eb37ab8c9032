/** Findings that are held at most before the next file is checked: some hundred megabytes. */
export const MOST_FINDINGS = 200_000;
