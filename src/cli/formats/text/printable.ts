/**
 * A text of a file without the characters by which a terminal is told to do something: a cell or a file's name could hide what is said,
 * or move it. Those that end a line or divide columns become spaces, so that a finding stays a line.
 */
export const printable = (text: string): string =>
  text.replace(/[\r\n\t]+/g, " ").replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, "\ufffd");
