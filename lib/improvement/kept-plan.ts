import { LEVELS } from '@/lib/framework/constants';
import { EFFORTS } from './constants';
import type { ActionPlan } from './types';

/** The fields of a form that somebody changed and has not saved, and the version that they saw first. */
export type KeptPlan = { changes: Partial<ActionPlan>; since: number | null };

const isText = (value: unknown) => typeof value === 'string';
const isTextOrNull = (value: unknown) => value === null || isText(value);
const isLevel = (value: unknown) => LEVELS.some((level) => level === value);

const CHECKS: Record<keyof ActionPlan, (value: unknown) => boolean> = {
  text: isText,
  fromLevel: isLevel,
  toLevel: isLevel,
  ownerId: isTextOrNull,
  dueOn: isTextOrNull,
  effort: (value) => EFFORTS.some((effort) => effort === value),
};

function parsed(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}

/** What a browser kept of a form; what it cannot be is left out. */
export function readKeptPlan(text: string): KeptPlan {
  const kept = parsed(text);
  const known = Object.entries(CHECKS).flatMap(([field, isRight]) => {
    const value: unknown = Reflect.get(kept, field);
    return value !== undefined && isRight(value) ? [[field, value]] : [];
  });
  const since: unknown = Reflect.get(kept, 'since');
  const changes: Partial<ActionPlan> = Object.fromEntries(known);
  return { changes, since: Number.isInteger(since) ? Number(since) : null };
}

/** What a browser is to keep; the empty text for nothing. */
export function writeKeptPlan({ changes, since }: KeptPlan): string {
  return Object.keys(changes).length === 0 ? '' : JSON.stringify({ ...changes, since });
}
