import { languageOf } from './clean-text.mjs';

/**
 * A report's content as JSON that can be printed: every string made drawable, and what people typed, `{ text }`, with
 * its language. What is copied letter by letter, `{ exactly }`, becomes its plain text: breaks would be copied along.
 * @param {unknown} content
 * @param {(text: string) => string} clean
 */
export function printableJson(content, clean) {
  return JSON.stringify(content, (_key, value) => {
    if (typeof value === 'string') return clean(value);
    if (typeof value?.exactly === 'string') return value.exactly;
    if (typeof value?.text === 'string' && Object.keys(value).length === 1)
      return { ...value, language: languageOf(value.text) };
    return value;
  });
}
