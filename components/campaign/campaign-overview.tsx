import { Group, List, ListItem, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { TextLink } from '@/components/ui/text-link';
import type { CampaignFactSheet, TeamProgress } from '@/lib/campaign/types';
import { AnsweredCount } from './answered-count';
import { CampaignActions } from './campaign-actions';
import { CampaignFacts } from './campaign-facts';
import { CampaignStateBadge } from './state-badges';
import { TeamTable } from './team-table';

type CampaignOverviewProps = {
  facts: CampaignFactSheet;
  teams: readonly TeamProgress[];
  canAdminister: boolean;
  /** Whether the teams are all of the campaign's, or the reader's own. */
  showsAllTeams: boolean;
  /** Where its teams stand. */
  children?: ReactNode;
};

const sum = (teams: readonly TeamProgress[], of: (team: TeamProgress) => number) =>
  teams.reduce((total, team) => total + of(team), 0);

function DraftTeams({ teams }: { teams: readonly TeamProgress[] }) {
  return (
    <List size="sm">
      {teams.map(({ teamId, teamName }) => (
        <ListItem key={teamId}>{teamName}</ListItem>
      ))}
    </List>
  );
}

function Teams({
  facts,
  teams,
  canAdminister,
  showsAllTeams,
}: Pick<CampaignOverviewProps, 'facts' | 'teams' | 'canAdminister' | 'showsAllTeams'>) {
  if (teams.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {canAdminister
          ? 'No team takes part yet. Edit the campaign to choose some.'
          : 'None of your teams takes part.'}
      </Text>
    );
  }
  if (facts.state === 'draft') return <DraftTeams teams={teams} />;
  return <TeamTable campaignId={facts.id} teams={teams} showsAllTeams={showsAllTeams} />;
}

/** One campaign: what it asks, how far its teams are, and what can be done with it. */
export function CampaignOverview(props: CampaignOverviewProps) {
  const { facts, teams, canAdminister, showsAllTeams, children } = props;
  const { id, name, state } = facts;
  const progressTitle = showsAllTeams ? 'Teams and their progress' : 'My teams and their progress';
  return (
    <>
      <PageHeader
        above={<TextLink href="/campaigns">Campaigns</TextLink>}
        title={name}
        below={
          <Group gap="sm">
            <CampaignStateBadge state={state} />
            {state === 'draft' ? (
              'Only administrators see a draft.'
            ) : (
              <AnsweredCount
                progress={{
                  answered: sum(teams, ({ progress }) => progress.answered),
                  asked: sum(teams, ({ progress }) => progress.asked),
                }}
                unconfirmed={sum(teams, ({ unconfirmed }) => unconfirmed)}
                unit="areas answered"
              />
            )}
          </Group>
        }
        actions={canAdminister ? <CampaignActions campaignId={id} name={name} state={state} /> : undefined}
      />
      <Stack gap="md">
        <Panel title={state === 'draft' ? `Teams (${teams.length})` : progressTitle}>
          <Teams {...{ facts, teams, canAdminister, showsAllTeams }} />
        </Panel>
        <CampaignFacts facts={facts} />
        {children}
      </Stack>
    </>
  );
}
