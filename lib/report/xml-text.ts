/** What Excel holds in one cell, in characters. */
const LONGEST_CELL = 32_767;

/** Not allowed in XML 1.0, however it is escaped. */
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Excel reads `_x0041_` as the character of that code; the underscore written as such a code keeps the text. */
const EXCEL_ESCAPE = /_(?=x[0-9a-f]{4}_)/gi;

/** Words that every object has, such as "constructor": the workbook's writer takes them for strings that it met before. */
const isInherited = (text: string) => text in {};

/** Makes another string of a word for the writer, which leaves it out of the file again, for XML cannot hold it. */
const UNWRITTEN = '\u0000';

/** Text as a workbook can hold it. Markup is left to whoever writes the XML. */
export function xmlText(text: string): string {
  const held = text.toWellFormed().replace(NOT_XML, '');
  if (isInherited(held)) return `${held}${UNWRITTEN}`;
  return held.replace(EXCEL_ESCAPE, '_x005F_').slice(0, LONGEST_CELL).toWellFormed();
}
