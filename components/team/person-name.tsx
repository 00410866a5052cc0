import { Badge, Text } from '@mantine/core';
import type { ReactNode } from 'react';

type PersonNameProps = { name: string; email: string; isSelf: boolean; children?: ReactNode };

/** Who a row is about. */
export function PersonName({ name, email, isSelf, children }: PersonNameProps) {
  return (
    <>
      <Text span size="sm" fw={500}>
        {name}
      </Text>{' '}
      {isSelf && (
        <Badge size="xs" variant="default">
          You
        </Badge>
      )}
      <Text size="xs" c="dimmed">
        {email}
      </Text>
      {children}
    </>
  );
}
