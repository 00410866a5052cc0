export type Command =
  | { kind: 'rate'; level: number }
  | {
      kind:
        | 'not-applicable'
        | 'next'
        | 'previous'
        | 'next-open'
        | 'confirm'
        | 'expand'
        | 'search'
        | 'view'
        | 'help'
        | 'undo'
        | 'redo';
    };

export type KeyPress = {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
};

/** What has the focus when a key is pressed. */
export type Focus = {
  /** Inside the question of an area, in either view. */
  isInQuestion: boolean;
  /** In a field that takes the key itself: a text, a select, a date. */
  isInField: boolean;
};

/** A line of the overview of keys. Those of a question work only while the focus is inside one. */
export type Shortcut = { keys: readonly string[]; does: string; where: 'question' | 'page' };

export const SHORTCUTS: readonly Shortcut[] = [
  { keys: ['0', '1', '2', '3', '4', '5'], does: 'Choose this level', where: 'question' },
  { keys: ['N'], does: 'Not applicable, or applicable again', where: 'question' },
  { keys: ['C'], does: 'Confirm a carried-over answer', where: 'question' },
  { keys: ['J'], does: 'Next area', where: 'question' },
  { keys: ['K'], does: 'Previous area', where: 'question' },
  { keys: ['O'], does: 'Next open area', where: 'question' },
  { keys: ['E'], does: 'Open or close the row (table)', where: 'question' },
  { keys: ['V'], does: 'Change between focus and table', where: 'question' },
  { keys: ['/'], does: 'Search areas', where: 'question' },
  { keys: ['?'], does: 'Show these keys', where: 'question' },
  { keys: ['Alt+↓'], does: 'Next area', where: 'page' },
  { keys: ['Alt+↑'], does: 'Previous area', where: 'page' },
  { keys: ['Ctrl+Z'], does: 'Undo', where: 'page' },
  { keys: ['Ctrl+Shift+Z', 'Ctrl+Y'], does: 'Redo', where: 'page' },
];

const IN_QUESTION: Readonly<Record<string, Command>> = {
  n: { kind: 'not-applicable' },
  c: { kind: 'confirm' },
  j: { kind: 'next' },
  k: { kind: 'previous' },
  o: { kind: 'next-open' },
  e: { kind: 'expand' },
  v: { kind: 'view' },
  '/': { kind: 'search' },
  '?': { kind: 'help' },
};

/** With Ctrl, or Command on a Mac. */
function historyCommand({ key, shiftKey, altKey }: KeyPress): Command | null {
  if (altKey) return null;
  if (key.toLowerCase() === 'z') return { kind: shiftKey ? 'redo' : 'undo' };
  return key.toLowerCase() === 'y' && !shiftKey ? { kind: 'redo' } : null;
}

/**
 * What a key asks for; null for keys that belong to the browser or to a field. Single characters count only inside a
 * question (WCAG 2.1.4), so that dictation elsewhere cannot rate.
 */
export function commandOf(press: KeyPress, { isInQuestion, isInField }: Focus): Command | null {
  if (isInField) return null;
  const { key, ctrlKey, metaKey, altKey, shiftKey } = press;
  if (ctrlKey || metaKey) return historyCommand(press);
  if (altKey) {
    if (shiftKey) return null;
    if (key === 'ArrowDown') return { kind: 'next' };
    return key === 'ArrowUp' ? { kind: 'previous' } : null;
  }
  if (!isInQuestion) return null;
  if (/^[0-5]$/.test(key)) return { kind: 'rate', level: Number(key) };
  return IN_QUESTION[key.toLowerCase()] ?? null;
}
