import { Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** What to see where nothing is yet: what belongs here, and what to do. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string;
  children: ReactNode;
  action?: ReactNode;
}) {
  return (
    <Paper withBorder p="xl">
      <Stack align="center" gap="xs" ta="center">
        <Title order={2}>{title}</Title>
        <Text c="dimmed" maw={480} component="div">
          {children}
        </Text>
        {action}
      </Stack>
    </Paper>
  );
}
