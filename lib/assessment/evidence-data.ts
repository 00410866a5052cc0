import 'server-only';
import type { Queryable } from '@/lib/db/types';
import { AppError } from '@/lib/errors';
import { assertArea, assertAreaInScope } from './discussion-data';
import { MOST_EVIDENCE } from './discussion-limits';
import type { EvidencePiece } from './discussion-types';
import { isStaleEvidence } from './evidence-age';
import type { AssessmentScope } from './types';

type Row = {
  id: string;
  title: string;
  url: string | null;
  datedOn: string;
  addedAt: Date;
  name: string | null;
  mediaType: string | null;
  size: number | null;
  adderId: string | null;
  adderName: string | null;
};

function toPiece({ name, mediaType, size, adderId, adderName, ...row }: Row, today: Date): EvidencePiece {
  const isFile = name !== null && mediaType !== null && size !== null;
  return {
    id: row.id,
    title: row.title,
    url: row.url,
    file: isFile ? { name, mediaType, size } : null,
    datedOn: row.datedOn,
    isStale: isStaleEvidence(row.datedOn, today),
    addedBy: adderId === null || adderName === null ? null : { memberId: adderId, name: adderName },
    addedAt: row.addedAt.toISOString(),
  };
}

/** What an area's answer rests on, the latest day first. Never reads a file's bytes. @throws AppError not_found */
export async function getEvidence(
  db: Queryable,
  scope: AssessmentScope,
  areaId: string,
): Promise<EvidencePiece[]> {
  await assertAreaInScope(db, scope, areaId);
  const rows = await db.$queryRaw<Row[]>`
    select e.id, e.title, e.url, to_char(e.dated_on, 'YYYY-MM-DD') as "datedOn", e.added_at as "addedAt",
      f.name, f.media_type as "mediaType", f.size, m.id as "adderId", account.name as "adderName"
    from evidence e
    join assessment a on a.id = e.assessment_id and a.organisation_id = ${scope.organisationId}::uuid
    left join evidence_file f on f.id = e.file_id
    left join member m on m.id = e.added_by_id
    left join account on account.id = m.account_id
    where e.assessment_id = ${scope.assessmentId}::uuid and e.area_id = ${areaId}
    order by e.dated_on desc, e.added_at desc, e.id
    limit ${MOST_EVIDENCE * 2}`;
  const today = new Date();
  return rows.map((row) => toPiece(row, today));
}

/** A file to download. @throws AppError not_found, also for a link */
export async function getEvidenceFile(
  db: Queryable,
  scope: AssessmentScope,
  areaId: string,
  evidenceId: string,
): Promise<{ name: string; mediaType: string; content: Uint8Array<ArrayBuffer> }> {
  await assertArea(db, scope, areaId);
  const { assessmentId, organisationId } = scope;
  const piece = await db.evidence.findFirst({
    where: { id: evidenceId, assessmentId, areaId, assessment: { organisationId } },
    select: { file: { select: { name: true, mediaType: true, content: true } } },
  });
  if (!piece?.file) throw new AppError('not_found');
  return piece.file;
}
