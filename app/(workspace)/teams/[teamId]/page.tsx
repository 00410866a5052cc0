import type { Metadata } from 'next';
import { TeamRounds } from '@/components/campaign/team-rounds';
import { Team } from '@/components/team/team';
import { loadTeamRounds } from '@/lib/campaign/loaders';
import { loadTeam } from '@/lib/team/loaders';

type TeamPageProps = { params: Promise<{ teamId: string }> };

export async function generateMetadata({ params }: TeamPageProps): Promise<Metadata> {
  const { scope } = await loadTeam((await params).teamId);
  return { title: scope.teamName };
}

export default async function TeamPage({ params }: TeamPageProps) {
  const { teamId } = await params;
  const [{ scope, people, candidates }, rounds] = await Promise.all([
    loadTeam(teamId),
    loadTeamRounds(teamId),
  ]);
  return (
    <Team scope={scope} people={people} candidates={candidates}>
      <TeamRounds teamId={teamId} rounds={rounds} />
    </Team>
  );
}
