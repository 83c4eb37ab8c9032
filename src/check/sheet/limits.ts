/** Characters that a cell can hold, as Excel counts them: UTF-16. Source: Excel's specifications and limits. */
export const MOST_CHARACTERS = 32_767;
