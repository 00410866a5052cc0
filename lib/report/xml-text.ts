/** What Excel holds in one cell, in characters. */
const LONGEST_CELL = 32_767;

/** Not allowed in XML 1.0, however it is escaped. */
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Excel reads `_x0041_` as the character of that code; the underscore written as such a code keeps the text. */
const EXCEL_ESCAPE = /_(?=x[0-9a-f]{4}_)/gi;

/** Words that every object has, such as "constructor": the workbook's writer takes them for strings that it met before. */
const isInherited = (text: string) => text in {};

/** The same text, its first character written as its code. */
const coded = (text: string) => `_x${text.charCodeAt(0).toString(16).padStart(4, '0')}_${text.slice(1)}`;

/** Text as a workbook can hold it. Markup is left to whoever writes the XML. */
export function xmlText(text: string): string {
  const held = text.toWellFormed().replace(NOT_XML, '');
  if (isInherited(held)) return coded(held);
  return held.replace(EXCEL_ESCAPE, '_x005F_').slice(0, LONGEST_CELL).toWellFormed();
}
