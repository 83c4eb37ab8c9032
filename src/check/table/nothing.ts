/**
 * What stands for a name or a target where a class does not apply: — | —, 无 | 无, 指标1：/ with the words forms print before it; blanks
 * as well.
 */
export const isNothing = (text: string): boolean =>
  /^(?:(?:具体)?指标\s*\d*\s*[:：、.．]\s*)?(?:[-－—–/／\\]{0,4}|无|不适用|不涉及)$/.test(text.trim());
