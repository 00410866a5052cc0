import 'server-only';
import { z } from 'zod';
import { validate } from '@/lib/action/validation';
import { mintScope } from '@/lib/auth/mint-scope';
import { requireCampaign } from '@/lib/campaign/access';
import { FEWEST_COMPARED } from '@/lib/campaign/constants';
import { db } from '@/lib/db/client';
import { AppError } from '@/lib/errors';
import { canReadAllResults } from '@/lib/team/policy';
import { canHoldAgainstRest } from './policy';
import { comparisonSchema } from './schema';
import type { ComparableScope, ComparisonScope, RestScope, TeamSelection } from './types';

const idSchema = z.uuid();

/**
 * The signed-in person's access to a campaign's teams by name: analysts and above all, a member those they are in.
 * @throws AppError unauthenticated; not_found when the campaign does not exist or is not theirs to see.
 */
export async function requireComparable(campaignId: string): Promise<ComparableScope> {
  const { organisationId, role, ownTeamIds } = await requireCampaign(campaignId);
  const readsAllResults = canReadAllResults(role);
  const found = await db().campaign.findFirst({
    where: { id: campaignId, organisationId },
    select: {
      name: true,
      state: true,
      editionId: true,
      assessments: {
        where: { organisationId, ...(readsAllResults ? {} : { teamId: { in: [...ownTeamIds] } }) },
        select: { team: { select: { id: true, name: true } } },
        orderBy: { team: { name: 'asc' } },
      },
    },
  });
  if (!found) throw new AppError('not_found');
  return mintScope({
    campaignId,
    organisationId,
    readsAllResults,
    ownTeamIds,
    campaignName: found.name,
    campaignState: found.state,
    editionId: found.editionId,
    choices: found.assessments.map(({ team }) => ({ teamId: team.id, teamName: team.name })),
  });
}

/**
 * Narrows to the teams asked for, two of them or, where one shows something by itself, `fewest`.
 * @throws AppError invalid when they are too few, the same twice or no ids; not_found when one takes no part or is not
 * theirs to see.
 */
export function chooseTeams(
  comparable: ComparableScope,
  selection: TeamSelection,
  fewest: number = FEWEST_COMPARED,
): ComparisonScope {
  const { choices, campaignId, campaignName, campaignState, organisationId, editionId } = comparable;
  const choiceOf = new Map(choices.map((choice) => [choice.teamId, choice]));
  const wanted = selection === 'all' ? [...choiceOf.keys()] : selection;
  const { teams: teamIds } = validate(comparisonSchema(fewest), { teams: wanted });
  const teams = teamIds.flatMap((teamId) => choiceOf.get(teamId) ?? []);
  if (teams.length < teamIds.length) throw new AppError('not_found');
  return mintScope({ campaignId, campaignName, campaignState, organisationId, editionId, teams });
}

/** All teams that the person sees by name, also where it is one alone: nothing is held against anything. */
export function everyTeam(comparable: ComparableScope): ComparisonScope {
  const { choices: teams, campaignId, campaignName, campaignState, organisationId, editionId } = comparable;
  return mintScope({ campaignId, campaignName, campaignState, organisationId, editionId, teams });
}

/**
 * Narrows to one team against all others, whose names stay unsaid. Who is among the others can not be chosen: two
 * choices that differ by one team would tell that team's levels.
 * @throws AppError not_found for a team that takes no part or is not theirs to see.
 */
export function chooseRest(comparable: ComparableScope, teamId: string): RestScope {
  const { choices, ownTeamIds, campaignId, campaignName, campaignState, organisationId, editionId } =
    comparable;
  const team = choices.find((choice) => choice.teamId === teamId);
  if (!team || !canHoldAgainstRest(comparable, teamId)) throw new AppError('not_found');
  const apartTeamIds = comparable.readsAllResults ? [teamId] : ownTeamIds;
  return mintScope({
    campaignId,
    campaignName,
    campaignState,
    organisationId,
    editionId,
    team,
    apartTeamIds,
  });
}

/**
 * Refuses ids of teams that take no part or are not the reader's to see, whatever the view makes of them. What is no id
 * at all is left to the rule for choices.
 * @throws AppError not_found
 */
export function assertSeen({ choices }: ComparableScope, teamIds: readonly string[]): void {
  const seen = new Set(choices.map(({ teamId }) => teamId));
  if (teamIds.some((teamId) => idSchema.safeParse(teamId).success && !seen.has(teamId)))
    throw new AppError('not_found');
}
