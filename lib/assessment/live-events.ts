import * as z from 'zod/mini';
import { AssessmentState } from '@/lib/db/generated/enums';
import { ratingSchema } from './rating-schema';

const areaIds = z.array(z.string());

/** May answers be changed, and if not, why? */
const stateSchema = z.object({ state: z.enum(AssessmentState), lockReason: z.nullable(z.string()) });

/**
 * What the stream of an assessment says, by the name of the event. A browser of another version passes over what it
 * does not know.
 */
export const LIVE_EVENT_SCHEMAS = {
  /** From now on every change is told. The versions of all touched ratings show what was missed before. */
  hello: z.extend(stateSchema, { versions: z.record(z.string(), z.int()) }),
  /** Ratings as they are now, each with who changed it last; null for the server itself. */
  ratings: z.object({
    changes: z.array(z.object({ memberId: z.nullable(z.string()), rating: ratingSchema })),
  }),
  /** The assessment was handed in, accepted, returned; or its campaign opened or closed. */
  state: stateSchema,
  /** Something around these areas' answers changed; no area means any of them. */
  changed: z.object({ kind: z.enum(['comments', 'evidence', 'assignments', 'opinions']), areaIds }),
  /** Everybody who has it open, by name. */
  people: z.object({ people: z.array(z.object({ memberId: z.string(), name: z.string() })) }),
};

export type LiveEventName = keyof typeof LIVE_EVENT_SCHEMAS;
export type LiveEvents = { [Name in LiveEventName]: z.output<(typeof LIVE_EVENT_SCHEMAS)[Name]> };
export type LiveState = LiveEvents['state'];

/** An event as it goes over the wire. */
export function eventText<Name extends LiveEventName>(name: Name, event: LiveEvents[Name]): string {
  return `event: ${name}\ndata: ${JSON.stringify(event)}\n\n`;
}
