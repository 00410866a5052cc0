import { z } from 'zod';
import type { LiveMessage } from './types';

const messageSchema = z.object({
  topic: z.string(),
  kind: z.enum(['ratings', 'comments', 'evidence', 'assignments', 'opinions', 'state', 'presence']),
  areaIds: z.array(z.string()),
  memberId: z.string().nullable(),
});

/** The message of a notification's payload; null for one that is none, as an instance of another version may send. */
export function readMessage(payload: string | undefined): LiveMessage | null {
  try {
    return messageSchema.safeParse(JSON.parse(payload ?? '')).data ?? null;
  } catch {
    return null;
  }
}
