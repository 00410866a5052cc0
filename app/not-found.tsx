import { AccountFrame } from '@/components/shell/account-frame';
import { Stack, Text, Title } from '@mantine/core';
import { LinkButton } from '@/components/ui/links';

export default function NotFound() {
  return (
    <AccountFrame>
      <Stack align="flex-start">
        <Title order={1}>Nothing to see here</Title>
        <Text>
          This page does not exist, or it is not yours to see. Check the address, or start from your home.
        </Text>
        <LinkButton href="/home">Go to my home</LinkButton>
      </Stack>
    </AccountFrame>
  );
}
