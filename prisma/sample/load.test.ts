import { beforeAll, describe, expect, it } from 'vitest';
import { credentialsSchema, newPasswordSchema } from '@/lib/auth/schema';
import { isPassword } from '@/lib/auth/password';
import { toRating } from '@/lib/assessment/rating-columns';
import { levelThatCounts } from '@/lib/assessment/rating-level';
import { db } from '@/lib/db/client';
import { getEdition } from '@/lib/framework/data';
import type { Edition } from '@/lib/framework/edition';
import { ensureEdition } from '../builders';
import { loadSample, SAMPLE_ORGANISATION_NAME } from './load';
import { SAMPLE_PASSWORD, SAMPLE_PEOPLE, SAMPLE_SIGN_INS } from './people';

const NOW = new Date('2026-03-20T10:00:00Z');

let edition: Edition;
let outcomes: string[];
let organisationId: string;

const campaigns = () =>
  db().campaign.findMany({
    where: { organisationId },
    orderBy: { opensOn: 'asc' },
    include: {
      _count: { select: { areas: true } },
      assessments: { include: { team: true, ratings: true } },
    },
  });

beforeAll(async () => {
  edition = await getEdition(db(), await ensureEdition(db()));
  outcomes = await Promise.all([loadSample(db(), NOW), loadSample(db(), NOW), loadSample(db(), NOW)]);
  const owner = await db().account.findUniqueOrThrow({
    where: { email: 'owner@sample.example' },
    include: { member: true },
  });
  organisationId = owner.member?.organisationId ?? '';
});

describe('loadSample', () => {
  it('loads once, however many do it at once', async () => {
    expect(outcomes.toSorted()).toEqual(['loaded', 'present', 'present']);
    expect(await loadSample(db(), NOW)).toBe('present');
    expect(await db().organisation.count({ where: { isSample: true, name: SAMPLE_ORGANISATION_NAME } })).toBe(
      1,
    );
  });

  it('makes an account for every role, all with the public password', async () => {
    const accounts = await db().account.findMany({
      where: { member: { organisationId } },
      include: { member: { include: { teams: { include: { team: true } } } } },
    });
    expect(accounts.map(({ email }) => email).sort()).toEqual(SAMPLE_PEOPLE.map(({ email }) => email).sort());
    for (const { email, role, teams } of SAMPLE_SIGN_INS) {
      const account = accounts.find((candidate) => candidate.email === email);
      expect(account?.member?.role).toBe(role);
      expect(account?.member?.teams.map((team) => team.role)).toEqual(teams.map((team) => team.role));
      expect(credentialsSchema.parse({ email, password: SAMPLE_PASSWORD }).email).toBe(email);
    }
    expect(new Set(SAMPLE_SIGN_INS.map(({ role }) => role))).toEqual(
      new Set(['owner', 'admin', 'analyst', 'member']),
    );
    expect(new Set(SAMPLE_SIGN_INS.flatMap(({ teams }) => teams.map(({ role }) => role)))).toEqual(
      new Set(['lead', 'rater', 'viewer']),
    );
    expect(new Set(accounts.map(({ passwordHash }) => passwordHash)).size).toBe(1);
    expect(await isPassword(accounts[0]?.passwordHash ?? null, SAMPLE_PASSWORD)).toBe(true);
    expect(newPasswordSchema.safeParse(SAMPLE_PASSWORD).success).toBe(true);
  });

  it('puts its teams into units, one of which lies in another, and leaves one beside them', async () => {
    const teams = await db().team.findMany({
      where: { organisationId },
      include: { group: { include: { parent: true } } },
      orderBy: { name: 'asc' },
    });
    expect(teams.map(({ name, group }) => [name, group?.name, group?.parent?.name])).toEqual([
      ['Business Solutions', 'Business & wholesale', 'Markets'],
      ['Consumer Mobile', 'Consumers', 'Markets'],
      ['Headquarters Functions', undefined, undefined],
      ['Home Broadband & TV', 'Consumers', 'Markets'],
      ['IT & Digital Services', 'Technology', undefined],
      ['Network Operations', 'Technology', undefined],
      ['Wholesale & Roaming', 'Business & wholesale', 'Markets'],
      ['Youth Brand (mobile only)', 'Consumers', 'Markets'],
    ]);
  });

  it('holds three yearly campaigns, the newest open with the whole map', async () => {
    const found = await campaigns();
    expect(found.map(({ name, state }) => [name, state])).toEqual([
      ['Yearly review 2024', 'closed'],
      ['Yearly review 2025', 'closed'],
      ['Yearly review 2026', 'open'],
    ]);
    expect(found.map(({ assessments }) => assessments.length)).toEqual([7, 8, 8]);
    const newest = found[2];
    expect(newest?._count.areas).toBe(72);
    expect(newest && newest.opensOn < NOW && newest.closesOn > NOW).toBe(true);
    expect(new Set(newest?.assessments.map(({ state }) => state))).toEqual(
      new Set(['not_started', 'in_progress', 'submitted', 'returned', 'accepted']),
    );
    const closed = found.slice(0, 2).flatMap(({ assessments }) => assessments);
    expect(new Set(closed.map(({ state }) => state))).toEqual(new Set(['accepted']));
  });

  it('keeps states, dates and answers in step', async () => {
    for (const { state, remark, submittedAt, decidedAt, ratings } of (await campaigns()).flatMap(
      (one) => one.assessments,
    )) {
      expect(ratings.some(({ confirmed }) => confirmed)).toBe(state !== 'not_started');
      expect(submittedAt !== null).toBe(['submitted', 'accepted', 'returned'].includes(state));
      expect(decidedAt !== null).toBe(['accepted', 'returned'].includes(state));
      expect(remark !== null).toBe(state === 'returned');
      for (const moment of [submittedAt, decidedAt, ...ratings.map(({ updatedAt }) => updatedAt)]) {
        expect(moment === null || moment < NOW).toBe(true);
      }
    }
  });

  it('has only answers that the app would have taken', async () => {
    for (const { areas, assessments } of await db().campaign.findMany({
      where: { organisationId },
      include: { areas: true, assessments: { include: { ratings: true } } },
    })) {
      const inScope = new Set(areas.map(({ areaId }) => areaId));
      for (const rating of assessments.flatMap(({ ratings }) => ratings)) {
        expect(inScope.has(rating.areaId) && edition.area(rating.areaId) !== undefined).toBe(true);
        expect(rating.scoredLevel === null).toBe(rating.notApplicable);
        expect([null, 0, 1, 2, 3, 4, 5]).toContain(rating.level);
        expect([null, 0, 1, 2, 3, 4, 5]).toContain(rating.target);
        expect([1, 2, 3]).toContain(rating.importance);
        expect(rating.notApplicableReason !== '').toBe(rating.notApplicable);
      }
    }
  });

  it('answers some areas in detail, with the level that the details give', async () => {
    const ratings = (await campaigns()).flatMap(({ assessments }) =>
      assessments.flatMap((assessment) => assessment.ratings),
    );
    const detailed = ratings.filter(({ depth }) => depth === 'detailed');
    expect(new Set(detailed.map(({ areaId }) => areaId.split('.')[0]))).toEqual(
      new Set(['crm', 'rmo', 'fam']),
    );
    expect(detailed.some(({ level, scoredLevel }) => level !== null && level !== scoredLevel)).toBe(true);
    for (const row of ratings) {
      const rating = toRating(row);
      const processIds = edition.processesOfArea(row.areaId).map(({ id }) => id);
      expect(levelThatCounts(rating, { campaignDepth: 'direct', processIds })).toBe(row.scoredLevel);
      for (const processId of processIds) {
        const isOut = rating[`process.${processId}`] === 'not_applicable';
        expect((rating[`reason.${processId}`] ?? '') !== '').toBe(isOut);
      }
    }
  });

  it('has differing scores, notes, targets, and areas left open or out', async () => {
    const newest = (await campaigns())[2]?.assessments ?? [];
    const ratings = newest.flatMap((assessment) => assessment.ratings);
    const means = newest.flatMap(({ ratings: own }) => {
      const levels = own.flatMap(({ scoredLevel }) => scoredLevel ?? []);
      return levels.length > 0 ? [levels.reduce((sum, level) => sum + level, 0) / levels.length] : [];
    });
    expect(new Set(means.map((mean) => mean.toFixed(2))).size).toBe(means.length);
    expect(new Set(ratings.map(({ scoredLevel }) => scoredLevel))).toEqual(new Set([null, 0, 1, 2, 3, 4, 5]));
    expect(new Set(ratings.map(({ confidence }) => confidence))).toEqual(
      new Set([null, 'low', 'medium', 'high']),
    );
    expect(new Set(ratings.map(({ note }) => note).filter(Boolean)).size).toBeGreaterThanOrEqual(60);
    expect(ratings.some(({ target }) => target !== null)).toBe(true);
    const finished = newest.filter(({ state }) => state === 'accepted' || state === 'submitted');
    expect(finished.some(({ ratings: own }) => own.length < 72)).toBe(true);
  });

  it('tells its history: an event for each answer, none before it happened', async () => {
    const events = await db().auditEvent.findMany({ where: { organisationId } });
    const answers = await db().rating.count({ where: { assessment: { organisationId } } });
    expect(events.filter(({ type }) => type === 'rating_saved')).toHaveLength(answers);
    expect(events.filter(({ type }) => type === 'organisation_created')).toHaveLength(1);
    expect(events.filter(({ type }) => type === 'assessment_returned')).toHaveLength(1);
    expect(events.filter(({ type }) => type === 'campaign_closed')).toHaveLength(2);
  });
});
