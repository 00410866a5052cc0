/**
 * Breaks a label into lines of at most `longest` characters, between words; a longer word keeps a line for itself.
 * A line holds at least one word, and no text gives no line.
 */
export function wrapLabel(label: string, longest: number): string[] {
  const lines: string[] = [];
  for (const word of label.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= longest) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
