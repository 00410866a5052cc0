import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commandOf, SHORTCUTS, type KeyPress } from './shortcuts';

const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({ key, ...plain, ...held });
const IN_QUESTION = { isInQuestion: true, isInField: false };
const ON_PAGE = { isInQuestion: false, isInField: false };
const IN_FIELD = { isInQuestion: true, isInField: true };

/** A key as the overview writes it, e.g. "Ctrl+Shift+Z". */
function written(keys: string): KeyPress {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  return press({ '↓': 'ArrowDown', '↑': 'ArrowUp' }[key] ?? key, {
    ctrlKey: parts.includes('Ctrl'),
    altKey: parts.includes('Alt'),
    shiftKey: parts.includes('Shift'),
  });
}

describe('the overview tells the truth', () => {
  test.each(SHORTCUTS.flatMap(({ keys, where }) => keys.map((key) => [key, where] as const)))(
    '%s works where it says: %s',
    (key, where) => {
      expect(commandOf(written(key), IN_QUESTION)).not.toBeNull();
      expect(commandOf(written(key), ON_PAGE) === null).toBe(where === 'question');
    },
  );

  test('no single key works that it does not name', () => {
    const named = new Set(SHORTCUTS.flatMap(({ keys }) => keys.map((key) => key.toLowerCase())));
    for (let code = 32; code < 127; code++) {
      const key = String.fromCharCode(code);
      if (commandOf(press(key), IN_QUESTION)) expect(named).toContain(key.toLowerCase());
    }
  });
});

test('a single character does nothing outside a question, with or without Shift', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 1 }), fc.boolean(), (key, shiftKey) => {
      expect(commandOf(press(key, { shiftKey }), ON_PAGE)).toBeNull();
    }),
  );
});

test('a field keeps all its keys', () => {
  for (const key of ['3', 'n', 'z', '/', 'ArrowDown'])
    for (const held of [{}, { ctrlKey: true }, { altKey: true }])
      expect(commandOf(press(key, held), IN_FIELD)).toBeNull();
});

test('the browser keeps its own', () => {
  expect(commandOf(press('ArrowLeft', { altKey: true }), IN_QUESTION)).toBeNull();
  expect(commandOf(press('n', { ctrlKey: true }), IN_QUESTION)).toBeNull();
  expect(commandOf(press('5', { ctrlKey: true }), IN_QUESTION)).toBeNull();
  expect(commandOf(press('1', { altKey: true }), IN_QUESTION)).toBeNull();
  expect(commandOf(press('Tab'), IN_QUESTION)).toBeNull();
  expect(commandOf(press('6'), IN_QUESTION)).toBeNull();
});

test('digits rate with their level; Command stands for Ctrl', () => {
  expect(commandOf(press('4'), IN_QUESTION)).toEqual({ kind: 'rate', level: 4 });
  expect(commandOf(press('z', { metaKey: true }), ON_PAGE)).toEqual({ kind: 'undo' });
  expect(commandOf(press('Z', { metaKey: true, shiftKey: true }), ON_PAGE)).toEqual({ kind: 'redo' });
});
