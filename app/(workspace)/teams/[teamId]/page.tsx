import type { Metadata } from 'next';
import { Team } from '@/components/team/team';
import { loadTeam } from '@/lib/team/loaders';

type TeamPageProps = { params: Promise<{ teamId: string }> };

export async function generateMetadata({ params }: TeamPageProps): Promise<Metadata> {
  const { scope } = await loadTeam((await params).teamId);
  return { title: scope.teamName };
}

export default async function TeamPage({ params }: TeamPageProps) {
  const { scope, people, candidates } = await loadTeam((await params).teamId);
  return <Team scope={scope} people={people} candidates={candidates} />;
}
