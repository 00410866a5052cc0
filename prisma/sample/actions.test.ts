import { beforeAll, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { isOverdue } from '@/lib/improvement/overdue';
import { toIsoDay } from '@/lib/format/date';
import { ensureEdition } from '../builders';
import { loadSample } from './load';

const NOW = new Date('2026-03-20T10:00:00Z');

beforeAll(async () => {
  await ensureEdition(db());
  await loadSample(db(), NOW);
});

test('has actions of every status, some overdue, none without what to do, each towards a higher level', async () => {
  const actions = await db().action.findMany({
    where: { organisation: { isSample: true, teams: { some: { name: { not: '' } } } } },
    include: { assessment: { include: { ratings: true } }, organisation: { select: { name: true } } },
  });
  expect(new Set(actions.map(({ status }) => status))).toEqual(
    new Set(['open', 'in_progress', 'done', 'dropped']),
  );
  expect(new Set(actions.map(({ effort }) => effort)).size).toBe(3);
  const overdue = actions.filter(({ status, dueOn }) =>
    isOverdue({ status, dueOn: dueOn && toIsoDay(dueOn) }, toIsoDay(NOW)),
  );
  expect(overdue.length).toBeGreaterThan(0);
  expect(overdue.length).toBeLessThan(actions.length / 4);
  for (const { text, fromLevel, toLevel, areaId, assessment } of actions) {
    expect(text.length).toBeGreaterThan(20);
    expect(toLevel).toBe(fromLevel + 1);
    const rating = assessment.ratings.find((candidate) => candidate.areaId === areaId);
    expect(rating?.scoredLevel).toBe(fromLevel);
  }
});
