import 'server-only';
import type { Queryable } from '@/lib/db/types';
import { spreadOf } from '@/lib/scoring/spread';
import { assertAreaInScope } from './discussion-data';
import type { Opinion, Opinions } from './discussion-types';
import { canSeeOpinions } from './opinion-policy';
import type { AssessmentScope } from './types';

type Row = Omit<Opinion, 'updatedAt'> & { updatedAt: Date };

/** What raters think of an area's level, as far as this person may see it. @throws AppError not_found */
export async function getOpinions(db: Queryable, scope: AssessmentScope, areaId: string): Promise<Opinions> {
  await assertAreaInScope(db, scope, areaId);
  const rows = await db.$queryRaw<Row[]>`
    select m.id as "memberId", account.name, o.level, o.note, o.updated_at as "updatedAt"
    from opinion o
    join assessment a on a.id = o.assessment_id and a.organisation_id = ${scope.organisationId}::uuid
    join member m on m.id = o.member_id
    join account on account.id = m.account_id
    where o.assessment_id = ${scope.assessmentId}::uuid and o.area_id = ${areaId}
    order by account.name, m.id`;
  const all = rows.map((row): Opinion => ({ ...row, updatedAt: row.updatedAt.toISOString() }));
  const own = all.find(({ memberId }) => memberId === scope.memberId) ?? null;
  const count = all.length;
  if (!canSeeOpinions(scope, own !== null)) return { count, own, all: null, spread: null };
  const spread = spreadOf(all.map(({ level }) => level));
  return {
    count,
    own,
    all,
    spread: spread && { lowest: spread.lowest, median: spread.median, highest: spread.highest },
  };
}
