/** The part of a file's name before its ending. */
export const stemOf = (name: string): string => name.replace(/\.[^.]*$/, "");

/** The name of a file once it is converted. */
export const convertedName = (name: string): string => `${stemOf(name)}.xlsx`;
