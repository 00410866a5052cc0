import { fieldName, type Vocabulary } from '@/lib/assessment/field-words';
import type { RatingField } from '@/lib/assessment/types';
import type { Draft } from './draft';
import type { FieldChange, UndoStep } from './undo-history';

/** What undoing or redoing did. */
export type UndoResult = {
  /** The areas that have changed; none when there was nothing to do. */
  areaIds: string[];
  /** What was left as it is because somebody else changed it since, in a sentence. */
  notice: string | null;
};

/** The changes that take a step back or forth, by area, and those of its fields that have other values by now. */
export function replay(
  step: UndoStep,
  direction: 'undo' | 'redo',
  valueNow: (areaId: string, field: RatingField) => unknown,
): { changes: Map<string, Draft>; skipped: FieldChange[] } {
  const changes = new Map<string, Draft>();
  const skipped: FieldChange[] = [];
  for (const change of step) {
    const { areaId, field, from, to } = change;
    const [expected, wanted] = direction === 'undo' ? [to, from] : [from, to];
    if (valueNow(areaId, field) === expected)
      changes.set(areaId, { ...changes.get(areaId), [field]: wanted } as Draft);
    else skipped.push(change);
  }
  return { changes, skipped };
}

/** How areas and their fields are called. */
type Names = { nameOf: (areaId: string) => string; vocabulary: (areaId: string) => Vocabulary };

/** What a step left as it is, for people; null when it left nothing. */
export function skippedNotice(skipped: readonly FieldChange[], names: Names): string | null {
  if (skipped.length === 0) return null;
  const left = skipped.map(
    ({ areaId, field }) => `${fieldName(field, names.vocabulary(areaId))} of ${names.nameOf(areaId)}`,
  );
  const [verb, object] = skipped.length === 1 ? ['stays as it is', 'it'] : ['stay as they are', 'them'];
  return `${left.join(', ')} ${verb}: somebody else changed ${object} since.`;
}
