import { Alert, Group, Stack } from '@mantine/core';
import { LinkChoice, ViewLink } from '@/components/comparison/view-link';
import { EmptyState } from '@/components/ui/empty-state';
import { DownloadButton, LinkButton } from '@/components/ui/links';
import { PageHeader } from '@/components/ui/page-header';
import { ACTION_GROUPS, ACTION_VIEWS, inView, type ActionQuery } from '@/lib/improvement/action-query';
import { isRunning } from '@/lib/improvement/overdue';
import type { ActionChoices, ImprovementAction } from '@/lib/improvement/types';
import { actionsAddress, actionsFileAddress } from './action-address';
import { ActionBoard } from './action-board';
import { ActionFilters } from './action-filters';
import { ActionTable } from './action-table';
import { ActionTimeline } from './action-timeline';

type ActionsProps = {
  query: ActionQuery;
  actions: readonly ImprovementAction[];
  /** Of those that the filters leave; more than are shown. */
  total: number;
  choices: ActionChoices;
  /** `YYYY-MM-DD` */
  today: string;
};

const VIEW_NAMES = { list: 'List', board: 'Board', timeline: 'Timeline' } as const;
const GROUP_NAMES = { team: 'Team', owner: 'Owner' } as const;

function countText({ actions, total }: Pick<ActionsProps, 'actions' | 'total'>): string {
  const overdue = actions.filter(({ isOverdue }) => isOverdue).length;
  const running = actions.filter(isRunning).length;
  return `${total === 1 ? '1 action' : `${total} actions`}, ${running} to do, ${overdue} overdue`;
}

function NoActions({ query, isAnyPlanned }: { query: ActionQuery; isAnyPlanned: boolean }) {
  if (isAnyPlanned)
    return (
      <EmptyState
        title="No action matches"
        action={<LinkButton href={actionsAddress({ ...query, ...ALL })}>Show all actions</LinkButton>}
      >
        Choose another team, owner or status, or show all, also those done and dropped.
      </EmptyState>
    );
  return (
    <EmptyState
      title="No action is planned yet"
      action={<LinkButton href="/campaigns">Open a campaign</LinkButton>}
    >
      An action closes a gap: open a team’s results, choose Plan, and plan one from the list of gaps.
    </EmptyState>
  );
}

const ALL = { teamId: null, campaignId: null, ownerId: null, status: null, overdue: false } as const;

function View({ query, actions, today }: Pick<ActionsProps, 'query' | 'actions' | 'today'>) {
  if (query.view === 'board') return <ActionBoard actions={actions} />;
  if (query.view === 'timeline')
    return <ActionTimeline group={query.group} actions={actions} today={today} />;
  return <ActionTable query={query} actions={actions} />;
}

/** The actions of all teams that the reader may see: as a list, a board or a timeline. */
export function Actions({ query, actions, total, choices, today }: ActionsProps) {
  // Whoever reads an action finds its team among the choices.
  const isAnyPlanned = choices.teams.length > 0;
  return (
    <>
      <PageHeader
        title="Actions"
        // Said again when a filter changes it.
        below={<span role="status">{countText({ actions, total })}</span>}
        actions={
          actions.length > 0 && (
            <DownloadButton href={actionsFileAddress(query)} variant="default">
              Download as CSV
            </DownloadButton>
          )
        }
      />
      <Stack gap="md">
        <Group gap="lg">
          <LinkChoice label="View">
            {ACTION_VIEWS.map((view) => (
              <ViewLink key={view} href={actionsAddress(inView(query, view))} isCurrent={view === query.view}>
                {VIEW_NAMES[view]}
              </ViewLink>
            ))}
          </LinkChoice>
          {query.view === 'timeline' && (
            <LinkChoice label="Grouped by">
              {ACTION_GROUPS.map((group) => (
                <ViewLink
                  key={group}
                  href={actionsAddress({ ...query, group })}
                  isCurrent={group === query.group}
                >
                  {GROUP_NAMES[group]}
                </ViewLink>
              ))}
            </LinkChoice>
          )}
        </Group>
        {isAnyPlanned && <ActionFilters query={query} choices={choices} />}
        {total > actions.length && (
          <Alert color="yellow">
            The {actions.length} that are due first are shown, of {total}. Choose a team, an owner or a status
            to see the others.
          </Alert>
        )}
        {actions.length === 0 ? (
          <NoActions query={query} isAnyPlanned={isAnyPlanned} />
        ) : (
          <View query={query} actions={actions} today={today} />
        )}
      </Stack>
    </>
  );
}
