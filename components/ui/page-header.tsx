import { Box, Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

type PageHeaderProps = {
  title: string;
  /** What this is part of: a line above the title, often links. */
  above?: ReactNode;
  /** One line below the title. */
  below?: ReactNode;
  /** What can be done here, at the right. */
  actions?: ReactNode;
};

export function PageHeader({ title, above, below, actions }: PageHeaderProps) {
  return (
    <Group justify="space-between" align="flex-end" gap="sm" mb="lg" component="header">
      <Box>
        {above !== undefined && (
          <Text size="sm" c="dimmed" component="div" mb={2}>
            {above}
          </Text>
        )}
        <Title order={1}>{title}</Title>
        {below !== undefined && (
          <Text size="sm" c="dimmed" component="div" mt={4}>
            {below}
          </Text>
        )}
      </Box>
      {actions !== undefined && (
        <Group gap="xs" data-no-print>
          {actions}
        </Group>
      )}
    </Group>
  );
}
