import 'server-only';
import type { Queryable } from '@/lib/db/types';
import { assertAreaInScope } from './discussion-data';
import { MOST_COMMENTS } from './discussion-limits';
import type { Author, Thread, Utterance } from './discussion-types';
import type { AssessmentScope } from './types';

type Row = {
  id: string;
  kind: Thread['kind'];
  parentId: string | null;
  body: string;
  createdAt: Date;
  resolvedAt: Date | null;
  authorId: string | null;
  authorName: string | null;
  resolverId: string | null;
  resolverName: string | null;
};

function toAuthor(memberId: string | null, name: string | null): Author | null {
  return memberId === null || name === null ? null : { memberId, name };
}

function toUtterance({ id, authorId, authorName, body, createdAt }: Row): Utterance {
  return { id, author: toAuthor(authorId, authorName), body, createdAt: createdAt.toISOString() };
}

function toThread(row: Row, replies: readonly Row[]): Thread {
  return {
    ...toUtterance(row),
    kind: row.kind,
    replies: replies.map(toUtterance),
    resolvedAt: row.resolvedAt?.toISOString() ?? null,
    resolvedBy: toAuthor(row.resolverId, row.resolverName),
  };
}

/** What was said about an area: open threads first, each kind the oldest first. @throws AppError not_found */
export async function getThreads(db: Queryable, scope: AssessmentScope, areaId: string): Promise<Thread[]> {
  await assertAreaInScope(db, scope, areaId);
  const rows = await db.$queryRaw<Row[]>`
    select c.id, c.kind, c.parent_id as "parentId", c.body, c.created_at as "createdAt",
      c.resolved_at as "resolvedAt", author.id as "authorId", author_account.name as "authorName",
      resolver.id as "resolverId", resolver_account.name as "resolverName"
    from comment c
    join assessment a on a.id = c.assessment_id and a.organisation_id = ${scope.organisationId}::uuid
    left join member author on author.id = c.author_id
    left join account author_account on author_account.id = author.account_id
    left join member resolver on resolver.id = c.resolved_by_id
    left join account resolver_account on resolver_account.id = resolver.account_id
    where c.assessment_id = ${scope.assessmentId}::uuid and c.area_id = ${areaId}
    order by c.parent_id is not null, c.resolved_at is not null, c.created_at, c.id
    limit ${MOST_COMMENTS}`;
  return rows
    .filter(({ parentId }) => parentId === null)
    .map((row) =>
      toThread(
        row,
        rows.filter(({ parentId }) => parentId === row.id),
      ),
    );
}
