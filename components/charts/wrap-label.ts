/** Words with what follows them in the text: a space, or nothing after a slash. A lone "&" belongs to the word before. */
function words(label: string): { text: string; gap: '' | ' ' }[] {
  const parts = label.trim().split(/\s+(?!&(?:\s|$))/);
  return parts.flatMap((part) => {
    const pieces = part.split(/(?<=\/)(?=[^/])/).filter(Boolean);
    return pieces.map((text, at) => ({ text, gap: at === pieces.length - 1 ? ' ' : '' }) as const);
  });
}

/**
 * Breaks a label into lines of at most `longest` characters, between words and after slashes; a longer word keeps a
 * line for itself. A line holds at least one word, and no text gives no line.
 */
export function wrapLabel(label: string, longest: number): string[] {
  const lines: string[] = [];
  let gap: '' | ' ' = ' ';
  for (const word of words(label)) {
    const last = lines.at(-1);
    const joined = `${last ?? ''}${gap}${word.text}`;
    if (last !== undefined && joined.length <= longest) lines[lines.length - 1] = joined;
    else lines.push(word.text);
    gap = word.gap;
  }
  return lines;
}
