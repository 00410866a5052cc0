import type pg from 'pg';
import type { Sent, Writer } from './writer';

export type Stored = { area_id: string; version: number; level: number; note: string };
export type Recorded = { area_id: string; version: number; level: number | null; note: string | null };

async function readRatings(database: pg.Client, assessmentId: string): Promise<Map<string, Stored>> {
  const { rows } = await database.query<Stored>(
    'select area_id, version, level, note from rating where assessment_id = $1',
    [assessmentId],
  );
  return new Map(rows.map((row) => [row.area_id, row]));
}

async function readEvents(database: pg.Client, assessmentId: string): Promise<Map<string, Recorded[]>> {
  const { rows } = await database.query<Recorded>(
    `select area_id, (detail->>'version')::int as version, (detail->'changes'->'level'->>'to')::int as level,
            detail->'changes'->'note'->>'to' as note
     from audit_event where subject_id = $1 and type = 'rating_saved' order by id`,
    [assessmentId],
  );
  const byArea = new Map<string, Recorded[]>();
  for (const row of rows) byArea.set(row.area_id, [...(byArea.get(row.area_id) ?? []), row]);
  return byArea;
}

/** What is wrong with one area, in words; none when all holds. */
export function problemsOf(
  areaId: string,
  sent: readonly Sent[],
  rating: Stored | undefined,
  events: Recorded[],
) {
  const problems: string[] = [];
  const expect = (holds: boolean, problem: string) => {
    if (!holds) problems.push(`${areaId}: ${problem}`);
  };
  const recorded = new Map<string | null, number>();
  for (const { note } of events) recorded.set(note, (recorded.get(note) ?? 0) + 1);
  for (const { note, acknowledged } of sent) {
    if (acknowledged) expect(recorded.has(note), `${note} was acknowledged, and is not recorded`);
    expect((recorded.get(note) ?? 0) <= 1, `${note} is recorded twice`);
  }
  expect(
    events.every(({ version }, place) => version === place + 1),
    `events have the versions ${events.map(({ version }) => version).join(', ')}`,
  );
  expect(
    (rating?.version ?? 0) === events.length,
    `version ${rating?.version ?? 0}, ${events.length} events`,
  );
  const lastEvent = events.at(-1);
  expect(rating?.note === lastEvent?.note, `holds ${rating?.note}, its last event says ${lastEvent?.note}`);
  const lastAcknowledged = sent.findLastIndex(({ acknowledged }) => acknowledged);
  const standing = sent.findIndex(({ note }) => note === rating?.note);
  expect(standing >= lastAcknowledged, `holds ${rating?.note}, older than what was acknowledged last`);
  expect(standing < 0 || sent[standing]?.level === rating?.level, `holds half of ${rating?.note}`);
  return problems;
}

/** Compares the database with what was sent and acknowledged. @throws naming every area that is not as it must be. */
export async function verify(
  database: pg.Client,
  assessmentId: string,
  writers: readonly Writer[],
): Promise<void> {
  // Of one moment, though nobody writes.
  await database.query('begin isolation level repeatable read');
  const ratings = await readRatings(database, assessmentId);
  const events = await readEvents(database, assessmentId);
  await database.query('commit');
  const problems = writers.flatMap(({ sent }) =>
    [...sent].flatMap(([areaId, saves]) =>
      problemsOf(areaId, saves, ratings.get(areaId), events.get(areaId) ?? []),
    ),
  );
  if (problems.length > 0) throw new Error(`Not as it was acknowledged:\n${problems.join('\n')}`);
}
