'use client';

import { Button, Checkbox, Group, Stack, Table, Text, TextInput } from '@mantine/core';
import { IconArrowsLeftRight } from '@tabler/icons-react';
import { useState } from 'react';
import { comparisonAddress } from '@/components/comparison/comparison-address';
import { LinkButton } from '@/components/ui/links';
import { TextLink } from '@/components/ui/text-link';
import { toggled } from '@/lib/campaign/choice';
import { FEWEST_COMPARED, MOST_COMPARED } from '@/lib/campaign/constants';
import type { TeamProgress } from '@/lib/campaign/types';
import { AnsweredCount } from './answered-count';
import { AssessmentStateBadge } from './state-badges';

/** Below this the eye is quicker than a search. */
const MANY_TEAMS = 12;

type TeamRowProps = {
  team: TeamProgress;
  isChosen: boolean;
  isFull: boolean;
  /** None where there is nothing to choose. */
  onToggle: (() => void) | undefined;
};

function TeamRow({ team, isChosen, isFull, onToggle }: TeamRowProps) {
  const { assessmentId, teamName, state, progress, unconfirmed } = team;
  return (
    <Table.Tr>
      {onToggle && (
        <Table.Td w={36}>
          <Checkbox
            size="xs"
            aria-label={`Compare ${teamName}`}
            checked={isChosen}
            disabled={isFull && !isChosen}
            onChange={onToggle}
          />
        </Table.Td>
      )}
      <Table.Th scope="row" fw={400}>
        <TextLink href={`/assessments/${assessmentId}`} isStrong size="sm">
          {teamName}
        </TextLink>
        <div>
          <Text span size="xs" hiddenFrom="sm">
            <AssessmentStateBadge state={state} />
          </Text>
        </div>
      </Table.Th>
      <Table.Td visibleFrom="sm">
        <AssessmentStateBadge state={state} />
      </Table.Td>
      <Table.Td>
        <AnsweredCount progress={progress} unconfirmed={unconfirmed} />
      </Table.Td>
      <Table.Td ta="right">
        <TextLink
          href={`/assessments/${assessmentId}/results`}
          size="sm"
          aria-label={`Results of ${teamName}`}
        >
          Results
        </TextLink>
      </Table.Td>
    </Table.Tr>
  );
}

function CompareButton({ campaignId, chosen }: { campaignId: string; chosen: readonly string[] }) {
  const icon = <IconArrowsLeftRight size={16} aria-hidden />;
  if (chosen.length < FEWEST_COMPARED) {
    return (
      <Button leftSection={icon} disabled>
        Compare
      </Button>
    );
  }
  return (
    <LinkButton href={`/campaigns/${campaignId}/compare?teams=${chosen.join(',')}`} leftSection={icon}>
      Compare {chosen.length} teams
    </LinkButton>
  );
}

function RestLinkButton({ campaignId }: { campaignId: string }) {
  return (
    <Group justify="flex-end" data-no-print>
      <LinkButton
        href={comparisonAddress(campaignId, { view: 'rest' })}
        leftSection={<IconArrowsLeftRight size={16} aria-hidden />}
        variant="default"
      >
        Compare with the other teams
      </LinkButton>
    </Group>
  );
}

type ChoiceBarProps = {
  campaignId: string;
  teamCount: number;
  chosen: readonly string[];
  search: string;
  onSearch: (search: string) => void;
};

function ChoiceBar({ campaignId, teamCount, chosen, search, onSearch }: ChoiceBarProps) {
  return (
    <Group justify="space-between" gap="xs" data-no-print>
      <Text size="sm" c="dimmed">
        Tick {FEWEST_COMPARED} to {MOST_COMPARED} teams to compare them.
      </Text>
      <Group gap="xs">
        {teamCount > MANY_TEAMS && (
          <TextInput
            aria-label="Find a team"
            placeholder="Find a team"
            value={search}
            onChange={(event) => onSearch(event.currentTarget.value)}
          />
        )}
        <CompareButton campaignId={campaignId} chosen={chosen} />
        <LinkButton href={comparisonAddress(campaignId, {})} variant="default">
          {teamCount === 2 ? 'Compare both teams' : `Compare all ${teamCount} teams`}
        </LinkButton>
      </Group>
    </Group>
  );
}

type TeamTableProps = {
  campaignId: string;
  teams: readonly TeamProgress[];
  /** Whether the teams are all of the campaign's, or the reader's own: beside all of them there is no other. */
  showsAllTeams: boolean;
};

/** A campaign's teams with their progress, and the choice of those to compare. */
export function TeamTable({ campaignId, teams, showsAllTeams }: TeamTableProps) {
  const [chosen, setChosen] = useState<string[]>([]);
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLowerCase();
  const shown = teams.filter(({ teamName }) => teamName.toLowerCase().includes(wanted));
  const canChoose = teams.length >= FEWEST_COMPARED;
  const toggle = (teamId: string) => () => setChosen(toggled([teamId], chosen));
  return (
    <Stack gap="sm">
      {canChoose && (
        <ChoiceBar {...{ campaignId, chosen, search }} teamCount={teams.length} onSearch={setSearch} />
      )}
      {!canChoose && !showsAllTeams && <RestLinkButton campaignId={campaignId} />}
      <Table highlightOnHover horizontalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            {canChoose && <Table.Td />}
            <Table.Th scope="col">Team</Table.Th>
            <Table.Th scope="col" visibleFrom="sm">
              State
            </Table.Th>
            <Table.Th scope="col">Answered</Table.Th>
            <Table.Td />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map((team) => (
            <TeamRow
              key={team.teamId}
              team={team}
              isChosen={chosen.includes(team.teamId)}
              isFull={chosen.length >= MOST_COMPARED}
              onToggle={canChoose ? toggle(team.teamId) : undefined}
            />
          ))}
        </Table.Tbody>
      </Table>
      {shown.length === 0 && (
        <Text size="sm" c="dimmed" role="status">
          No team has this in its name.
        </Text>
      )}
    </Stack>
  );
}
