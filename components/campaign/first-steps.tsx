import { Group, Stack, Text, ThemeIcon } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { LinkButton } from '@/components/ui/links';
import { Panel } from '@/components/ui/panel';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { Beginnings } from '@/lib/campaign/types';

type Step = { title: string; text: string; href: string; link: string; isDone: boolean };

function stepsOf({ teams, people, drafts }: Beginnings): Step[] {
  return [
    {
      title: 'Make teams',
      text: 'A team assesses itself: a department, a region, a process office. One is enough to begin.',
      href: '/teams',
      link: 'Teams',
      isDone: teams > 0,
    },
    {
      title: 'Invite people',
      text: 'Each gets a link to join with, and a role in a team: lead, rater or viewer.',
      href: '/people',
      link: 'People',
      isDone: people > 1,
    },
    {
      title: 'Open a campaign',
      text: 'Choose process areas, teams, targets and dates. Teams can rate as soon as it is open.',
      href: drafts > 0 ? '/campaigns' : '/campaigns/new',
      link: drafts > 0 ? 'Drafts' : 'New campaign',
      isDone: false,
    },
  ];
}

/** What an administrator of a new organisation does, in order, until the first campaign is open. */
export function FirstSteps({ beginnings }: { beginnings: Beginnings }) {
  const steps = stepsOf(beginnings);
  const current = steps.findIndex(({ isDone }) => !isDone);
  return (
    <Panel title="Three steps to the first results" description="You can come back to any of them later.">
      <Stack component="ol" gap="md" m={0} p={0} maw={760} style={{ listStyle: 'none' }}>
        {steps.map(({ title, text, href, link, isDone }, index) => (
          <Group key={title} component="li" wrap="nowrap" align="flex-start">
            <ThemeIcon radius="xl" variant={isDone ? 'filled' : 'outline'} aria-hidden>
              {isDone ? <IconCheck size={16} /> : index + 1}
            </ThemeIcon>
            <div style={{ flex: 1 }}>
              <Text fw={600}>
                {title}
                {isDone && <VisuallyHidden> (done)</VisuallyHidden>}
              </Text>
              <Text size="sm" c="dimmed">
                {text}
              </Text>
            </div>
            <LinkButton href={href} size="xs" variant={index === current ? 'filled' : 'default'}>
              {link}
            </LinkButton>
          </Group>
        ))}
      </Stack>
    </Panel>
  );
}
