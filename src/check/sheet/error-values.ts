const ERROR_VALUE =
  /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!|EXTERNAL!|PYTHON!|GETTING_DATA)$/i;

/** Whether a cell's value is the error a formula came to: #REF!, #N/A. */
export const isErrorValue = (text: string): boolean => ERROR_VALUE.test(text.trim());
