import { useEffect, type RefObject } from 'react';
import { commandOf, type Command } from './shortcuts';

const TAKES_NO_KEYS = new Set(['radio', 'checkbox', 'button']);

function isField(element: Element): boolean {
  if (element instanceof HTMLInputElement) return !TAKES_NO_KEYS.has(element.type);
  return (
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement ||
    (element instanceof HTMLElement && element.isContentEditable)
  );
}

/** The area of the question that holds an element; null outside, and where people talk about the question. */
export function areaAround(element: Element | null): string | null {
  if (element === null || element.closest('[data-no-shortcuts]')) return null;
  return element.closest<HTMLElement>('article[data-area]')?.dataset.area ?? null;
}

/** Runs the commands of keys pressed in `root`, or nowhere in particular. `run` tells whether it did something. */
export function useShortcuts(
  root: RefObject<HTMLElement | null>,
  run: (command: Command, areaId: string | null) => boolean,
): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : document.body;
      const isHere = target === document.body || root.current?.contains(target) === true;
      if (!isHere || event.defaultPrevented || event.isComposing || target.closest('dialog, [role=dialog]'))
        return;
      const areaId = areaAround(target);
      const command = commandOf(event, { isInQuestion: areaId !== null, isInField: isField(target) });
      if (command !== null && run(command, areaId)) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [root, run]);
}
