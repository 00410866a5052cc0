import { formatDay } from '@/lib/format/date';
import { ACTION_STATUS_NAMES, EFFORT_NAMES } from './constants';
import { shortened } from './shortened';
import type { ActionPlan, ActionStatus } from './types';

type Current = ActionPlan & { status: ActionStatus };

/** Each field of a plan in words, the text last. */
const WORDS: readonly { fields: readonly (keyof ActionPlan)[]; say: (current: Current) => string }[] = [
  {
    fields: ['fromLevel', 'toLevel'],
    say: ({ fromLevel, toLevel }) => `from level ${fromLevel} to ${toLevel}`,
  },
  {
    fields: ['dueOn'],
    say: ({ dueOn }) => (dueOn === null ? 'without a due date' : `due ${formatDay(new Date(dueOn))}`),
  },
  {
    fields: ['ownerId'],
    say: ({ ownerId }) => (ownerId === null ? 'without an owner' : 'with another owner'),
  },
  { fields: ['effort'], say: ({ effort }) => `of ${EFFORT_NAMES[effort].toLowerCase()} effort` },
  { fields: ['text'], say: ({ text }) => `with the text “${shortened(text)}”` },
];

/** What somebody is told whose change comes after another: the status, and what is not as they send it. */
export function conflictText(current: Current, sent: Partial<ActionPlan>): string {
  const differs = (field: keyof ActionPlan) => field in sent && sent[field] !== current[field];
  const others = WORDS.filter(({ fields }) => fields.some(differs)).map(({ say }) => say(current));
  const now = [ACTION_STATUS_NAMES[current.status].toLowerCase(), ...others].join(', ');
  return `This action was changed meanwhile: it is now ${now}. Save again to put yours in its place.`;
}
