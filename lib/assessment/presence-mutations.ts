import 'server-only';
import type { Queryable } from '@/lib/db/types';
import { AppError } from '@/lib/errors';
import { notification } from '@/lib/live/notify';
import { PRESENT_SECONDS } from './presence-data';
import type { AssessmentScope } from './types';

/** Open assessments of one person at a time, over all browsers: more is a program gone wild. */
export const MOST_STREAMS = 20;

type Place = Pick<AssessmentScope, 'assessmentId' | 'memberId'>;

const message = ({ assessmentId, memberId }: Place) =>
  notification({ topic: assessmentId, kind: 'presence', areaIds: [], memberId });

/**
 * Notes that a member opened an assessment, and tells who is there; `id` is the stream's own. Clears away what died.
 * @throws AppError rate_limited when the member has too many open, not_found when either is gone.
 */
export async function enterAssessment(db: Queryable, place: Place, id: string): Promise<void> {
  await db.$executeRaw`
    delete from presence where seen_at < now() - make_interval(secs => ${PRESENT_SECONDS}::int)`;
  const entered = await db.$executeRaw`
    insert into presence (id, assessment_id, member_id)
    select ${id}::uuid, a.id, m.id
    from assessment a cross join member m
    where a.id = ${place.assessmentId}::uuid and m.id = ${place.memberId}::uuid
      and (select count(*) from presence where member_id = ${place.memberId}::uuid) < ${MOST_STREAMS}
    -- Who deletes either meanwhile is waited for: then there is no row, rather than one that points nowhere.
    for key share of a, m
    returning ${message(place)}::text`;
  if (entered > 0) return;
  const open = await db.presence.count({ where: { memberId: place.memberId } });
  // The assessment, or the member, went away between the proof of access and here.
  if (open < MOST_STREAMS) throw new AppError('not_found');
  throw new AppError(
    'rate_limited',
    `You have ${MOST_STREAMS} questionnaires open already. Close some of them; answers are saved here all the same.`,
  );
}

/** Notes that these streams of an assessment still stand; those that were forgotten meanwhile are there again. */
export async function renewPresences(
  db: Queryable,
  assessmentId: string,
  streams: readonly { id: string; memberId: string }[],
): Promise<void> {
  if (streams.length === 0) return;
  await db.$executeRaw`
    insert into presence (id, assessment_id, member_id)
    select given.id, a.id, m.id
    from unnest(${streams.map(({ id }) => id)}::uuid[], ${streams.map(({ memberId }) => memberId)}::uuid[])
      as given (id, member_id)
    join member m on m.id = given.member_id
    join assessment a on a.id = ${assessmentId}::uuid
    for key share of a, m
    on conflict (id) do update set seen_at = now()`;
}

/** Notes that a stream ended, and tells who is still there. */
export async function leaveAssessment(db: Queryable, place: Place, id: string): Promise<void> {
  await db.$executeRaw`delete from presence where id = ${id}::uuid returning ${message(place)}::text`;
}
