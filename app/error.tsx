'use client';

import { Button, Stack, Text, Title } from '@mantine/core';

export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <Stack align="flex-start" p="lg" component="main">
      <Title order={1}>Something went wrong</Title>
      <Text>
        The page could not be shown. What was saved is safe. Try again; if it happens again, tell your
        administrator
        {error.digest === undefined ? '.' : ` this reference: ${error.digest}`}
      </Text>
      <Button onClick={reset}>Try again</Button>
    </Stack>
  );
}
