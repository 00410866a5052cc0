import { Stack, Text, Title } from '@mantine/core';
import { LinkButton } from '@/components/ui/links';

/** For an address that does not exist, or that is not its visitor's to see: it does not tell which. */
export function NothingHere() {
  return (
    <Stack align="flex-start">
      <Title order={1}>Nothing to see here</Title>
      <Text>
        This page does not exist, or it is not yours to see. Check the address, or start from your home.
      </Text>
      <LinkButton href="/home">Go to my home</LinkButton>
    </Stack>
  );
}
