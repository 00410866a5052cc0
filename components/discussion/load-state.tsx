import { Alert, Button, Group, Text } from '@mantine/core';
import type { Loaded } from './use-loaded';

/** What stands above a list: that it is loading, or why it could not be, with a button to try again. */
export function LoadState({ loaded: { value, failure, retry } }: { loaded: Omit<Loaded<unknown>, 'set'> }) {
  if (failure !== null) {
    const what = value === null ? 'This could not be loaded.' : 'This may be out of date.';
    return (
      <Alert color="red" role="alert" p="xs">
        <Group gap="sm" justify="space-between">
          <Text size="sm">
            {what} {failure}
          </Text>
          <Button size="compact-sm" variant="default" onClick={retry}>
            Try again
          </Button>
        </Group>
      </Alert>
    );
  }
  if (value !== null) return null;
  return (
    <Text size="sm" c="dimmed" role="status">
      Loading…
    </Text>
  );
}
