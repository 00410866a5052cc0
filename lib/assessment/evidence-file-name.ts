/** What every file system takes, with room for " (1)" and the like. In characters. */
const LONGEST_STEM = 120;

/** Paths, control characters, marks that turn the direction of reading, and what a file system or shell gives a meaning. */
const UNSAFE = /[\p{C}\p{Zl}\p{Zp}/\\:*?"<>|]+/gu;

const tidy = (part: string) => part.replace(/\s+/g, ' ').replace(/^[\s.]+|[\s.]+$/g, '');

/**
 * A file's own name without its path and without what deceives readers or harms file systems; null when no name and
 * extension are left of it.
 */
export function safeFileName(given: string): string | null {
  const last = given.toWellFormed().split(/[/\\]/).at(-1) ?? '';
  const name = tidy(last.replace(UNSAFE, ' '));
  const dot = name.lastIndexOf('.');
  if (dot < 1) return null;
  const stem = tidy(Array.from(name.slice(0, dot)).slice(0, LONGEST_STEM).join(''));
  const extension = tidy(name.slice(dot + 1));
  return stem === '' || extension === '' ? null : `${stem}.${extension}`;
}
