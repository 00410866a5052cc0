import { Group, Paper, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './panel.module.css';

type PanelProps = { title: string; description?: ReactNode; actions?: ReactNode; children: ReactNode };

/** A titled part of a page. */
export function Panel({ title, description, actions, children }: PanelProps) {
  return (
    <Paper withBorder p="md" component="section" aria-label={title}>
      <Group justify="space-between" align="flex-start" gap="xs" mb="sm" className={classes.head}>
        <div>
          <Title order={2}>{title}</Title>
          {description !== undefined && (
            <Text size="sm" c="dimmed" component="div">
              {description}
            </Text>
          )}
        </div>
        {actions !== undefined && <div data-no-print>{actions}</div>}
      </Group>
      {children}
    </Paper>
  );
}
