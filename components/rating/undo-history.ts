import type { RatingField } from '@/lib/assessment/types';

/** One field's change, as undoing and redoing need it. */
export type FieldChange = { areaId: string; field: RatingField; from: unknown; to: unknown };
/** What is undone at once. */
export type UndoStep = readonly FieldChange[];

/** Further back nobody goes by single steps; the history of each answer is on the server anyway. */
const MOST_STEPS = 500;
/** Typing that pauses for less goes into one step. In milliseconds. */
const TYPING_STEP_PAUSE = 2_000;

/** The steps that can be undone and redone, newest last. They live as long as the page. */
export class UndoHistory {
  private done: UndoStep[] = [];
  private undone: UndoStep[] = [];
  private lastAt = -Infinity;

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  /** Remembers what was just done, `isTyping` with what was typed just before in the same text as one step. */
  push(step: UndoStep, at: number, isTyping: boolean): void {
    if (step.length === 0) return;
    const last = this.done.at(-1);
    const grown = isTyping && at - this.lastAt < TYPING_STEP_PAUSE && last ? typedOn(last, step) : null;
    if (grown) this.done[this.done.length - 1] = grown;
    else this.done.push(step);
    if (this.done.length > MOST_STEPS) this.done.shift();
    this.undone = [];
    this.lastAt = isTyping ? at : -Infinity;
  }

  /** The step to undo now; it can be redone then. */
  undo(): UndoStep | null {
    return this.move(this.done, this.undone);
  }

  /** The step to redo now; it can be undone then. */
  redo(): UndoStep | null {
    return this.move(this.undone, this.done);
  }

  private move(from: UndoStep[], to: UndoStep[]): UndoStep | null {
    this.lastAt = -Infinity;
    const step = from.pop() ?? null;
    if (step) to.push(step);
    return step;
  }
}

/** One step for both, when the second goes on with the one text that the first changed; else null. */
function typedOn(first: UndoStep, second: UndoStep): UndoStep | null {
  const [typed] = second;
  if (!typed || second.length !== 1 || typeof typed.to !== 'string') return null;
  const place = first.findIndex(({ areaId, field }) => areaId === typed.areaId && field === typed.field);
  if (place !== 0 || first.length !== 1) return null;
  return first.map((change) => ({ ...change, to: typed.to }));
}
