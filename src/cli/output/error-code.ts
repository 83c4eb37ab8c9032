/** Whether the system says of an error that it is one of these, such as ENOENT. */
export const isCode = (error: unknown, code: string): boolean => (error as NodeJS.ErrnoException | null)?.code === code;
