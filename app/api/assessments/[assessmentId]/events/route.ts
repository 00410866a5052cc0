import { defineRoute } from '@/lib/action/route';
import { requireAssessment } from '@/lib/assessment/access';
import { openLiveStream } from '@/lib/assessment/live-stream';
import { getViewer } from '@/lib/auth/session';
import { db } from '@/lib/db/client';
import { AppError } from '@/lib/errors';

const headers = {
  'Content-Type': 'text/event-stream',
  // Unchanged: a compressed stream would be held back until there is enough to compress.
  'Cache-Control': 'private, no-store, no-transform',
  'X-Accel-Buffering': 'no',
};

/** What happens on an assessment from now on, as server-sent events: see docs/api.md. */
export const GET = defineRoute<{ assessmentId: string }>(async (request, { assessmentId }) => {
  const [scope, viewer] = await Promise.all([requireAssessment(assessmentId), getViewer()]);
  if (!viewer) throw new AppError('unauthenticated');
  // Next lets this handler answer for the headers alone too, and reads no body then: a stream would never end.
  if (request.method !== 'GET') return new Response(null, { headers });
  return new Response(await openLiveStream(db(), scope, viewer.epoch, request.signal), { headers });
});
