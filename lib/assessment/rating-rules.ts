import type { FieldMessages } from '@/lib/errors';
import type { Edition } from '@/lib/framework/edition';
import { detailSubject } from './detail-fields';
import type { Rating, RatingChanges, RatingField } from './types';

/** What a changed rating breaks of the rules that hold between its fields and with the edition, by field. */
export function ruleBreaks(edition: Edition, next: Rating, changes: RatingChanges): FieldMessages {
  const processIds = new Set(edition.processesOfArea(next.areaId).map(({ id }) => id));
  const broken: FieldMessages = {};
  for (const field of Object.keys(changes) as RatingField[]) {
    const subject = detailSubject(field);
    if (subject === null) continue;
    if (subject.kind !== 'attribute' && !processIds.has(subject.processId))
      broken[field] = 'is not of a process of this area';
    if (subject.kind === 'attribute' && subject.attributeId === '1.1' && processIds.size > 0)
      broken[field] = 'follows from the processes of this area';
    if (subject.kind !== 'attribute' && next[`process.${subject.processId}`] === 'not_applicable') {
      const reason = next[`reason.${subject.processId}`] ?? '';
      if (reason.trim() === '')
        broken[`reason.${subject.processId}`] = 'must say why the process is not applicable';
    }
  }
  if (next.notApplicable && next.notApplicableReason.trim() === '')
    broken.notApplicableReason = 'must say why the area is not applicable';
  return broken;
}
