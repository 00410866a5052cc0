import { ATTRIBUTE_RATINGS, PROCESS_ATTRIBUTES, type AttributeId } from '@/lib/scoring/attributes';
import type { DetailFields, ProcessAnswer, RatingField } from './types';

const ATTRIBUTE_PREFIX = 'attribute.';
const PROCESS_PREFIX = 'process.';
const REASON_PREFIX = 'reason.';

export const attributeField = (id: AttributeId) => `${ATTRIBUTE_PREFIX}${id}` as const;
export const processField = (processId: string) => `${PROCESS_PREFIX}${processId}` as const;
export const reasonField = (processId: string) => `${REASON_PREFIX}${processId}` as const;

/** What can be answered of a process. */
export const PROCESS_ANSWERS: readonly ProcessAnswer[] = [...ATTRIBUTE_RATINGS, 'not_applicable'];

/** What a field of an answer in detail is about; null for the fields that every rating has, and for no field. */
export type DetailSubject =
  { kind: 'attribute'; attributeId: AttributeId } | { kind: 'process' | 'reason'; processId: string };

export function detailSubject(field: string): DetailSubject | null {
  if (field.startsWith(ATTRIBUTE_PREFIX)) {
    const attribute = PROCESS_ATTRIBUTES.find(({ id }) => attributeField(id) === field);
    return attribute ? { kind: 'attribute', attributeId: attribute.id } : null;
  }
  if (field.startsWith(PROCESS_PREFIX))
    return { kind: 'process', processId: field.slice(PROCESS_PREFIX.length) };
  if (field.startsWith(REASON_PREFIX))
    return { kind: 'reason', processId: field.slice(REASON_PREFIX.length) };
  return null;
}

export function isDetailField(field: string): field is keyof DetailFields & RatingField {
  return detailSubject(field) !== null;
}

/** What an unanswered detail field has: reasons are texts, the rest is null. */
export function unansweredDetail(field: string): '' | null {
  return detailSubject(field)?.kind === 'reason' ? '' : null;
}
