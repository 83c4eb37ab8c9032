/** What stands for a name or a target where a class does not apply: — | —, 无 | 无; blanks as well. */
export const isNothing = (text: string): boolean => /^(?:[-－—–/／\\]{0,4}|无|不适用|不涉及)$/.test(text.trim());
