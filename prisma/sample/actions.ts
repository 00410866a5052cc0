import { suggestedText } from '@/lib/improvement/suggested-text';
import type { Prisma } from '@/lib/db/generated/client';
import type { ActionStatus, Effort } from '@/lib/db/generated/enums';
import type { Edition } from '@/lib/framework/edition';
import { datesOf, momentIn, type SampleCampaign } from './campaigns';
import { chance } from './chance';
import type { StoredSampleRating } from './details';
import { found } from './history';
import { leadOf } from './people';
import type { TeamKey } from './teams';

/** A team plans for its widest gaps, and not for all of them. */
const MOST_OF_A_TEAM = 6;
const DAY_MS = 24 * 60 * 60 * 1000;

type Place = { organisationId: string; memberIds: ReadonlyMap<string, string>; now: Date };

/** Where an action stands: those planned in the last round are mostly done, those of this one have begun. */
function progress(seed: number, yearsAgo: number): { status: ActionStatus; dueInDays: number } {
  if (yearsAgo > 0)
    return { status: seed < 0.8 ? 'done' : 'dropped', dueInDays: Math.round(-60 - seed * 200) };
  const status = seed < 0.3 ? 'in_progress' : seed < 0.4 ? 'done' : 'open';
  return { status, dueInDays: Math.round(-21 + chance('due', seed) * 200) };
}

/** Planned in the weeks after the campaign opened, and at least a week before it is due. */
function plannedAt(campaign: SampleCampaign, { now }: Place, due: number, seed: number): Date {
  const days = 5 + Math.round(chance('planned', seed) * 28);
  return new Date(Math.min(momentIn(datesOf(campaign, now), days, seed).getTime(), due - 7 * DAY_MS));
}

/** From how wide the step is. */
const effortOf = (seed: number): Effort => (seed < 0.35 ? 'small' : seed < 0.75 ? 'medium' : 'large');

type Planned = { rating: StoredSampleRating; level: number; target: number };

/** The widest gaps of a team, those that matter most first. */
function widest(
  campaign: SampleCampaign,
  ratings: readonly StoredSampleRating[],
  edition: Edition,
): Planned[] {
  return ratings
    .flatMap((rating): Planned[] => {
      const groupingId = edition.area(rating.areaId)?.groupingId ?? '';
      const target = rating.target ?? campaign.groupingTargets[groupingId] ?? campaign.defaultTarget;
      const level = rating.notApplicable ? null : rating.scoredLevel;
      return level === null || level >= target ? [] : [{ rating, level, target }];
    })
    .toSorted((a, b) => urgency(b) - urgency(a))
    .slice(0, MOST_OF_A_TEAM);
}

const urgency = ({ rating, level, target }: Planned) => (target - level) * rating.importance;

/** Plans actions on the widest gaps of the last two rounds: what to do is the framework's next step. */
export async function planActions(
  transaction: Prisma.TransactionClient,
  place: Place,
  campaign: SampleCampaign,
  assessmentIds: ReadonlyMap<TeamKey, string>,
  ratings: readonly StoredSampleRating[],
  edition: Edition,
): Promise<void> {
  const { organisationId, memberIds, now } = place;
  const { yearsAgo } = campaign;
  if (yearsAgo > 1) return;
  await transaction.action.createMany({
    data: [...assessmentIds].flatMap(([team, assessmentId]) => {
      const own = ratings.filter((rating) => rating.team === team);
      return widest(campaign, own, edition).map(({ rating: { areaId }, level }) => {
        const seed = chance('action', team, areaId, yearsAgo);
        const { status, dueInDays } = progress(seed, yearsAgo);
        const due = now.getTime() + dueInDays * DAY_MS;
        const leadId = found(memberIds, leadOf(team));
        return {
          organisationId,
          assessmentId,
          areaId,
          status,
          effort: effortOf(chance('effort', areaId)),
          text: suggestedText(edition.area(areaId)?.content?.nextSteps ?? [], level, level + 1),
          fromLevel: level,
          toLevel: level + 1,
          ownerId: seed < 0.85 ? leadId : null,
          createdById: leadId,
          createdAt: plannedAt(campaign, place, due, seed),
          dueOn: new Date(due - (due % DAY_MS)),
          doneAt: status === 'done' ? new Date(Math.min(due, now.getTime())) : null,
        };
      });
    }),
  });
}
