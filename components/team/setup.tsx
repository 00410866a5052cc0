import { Stack, Text, Title } from '@mantine/core';
import { LinkButton } from '@/components/ui/links';
import { TextLink } from '@/components/ui/text-link';
import { SetupForm } from './setup-form';

/** The form, or why there is none. */
export function Setup({ isOpen }: { isOpen: boolean }) {
  if (!isOpen) {
    return (
      <Stack align="flex-start">
        <Title order={1}>Nothing to set up</Title>
        <Text>
          This server takes no further organisations. To join the one that is here, ask its administrator for
          an invitation.
        </Text>
        <LinkButton href="/sign-in">Sign in</LinkButton>
      </Stack>
    );
  }
  return (
    <Stack>
      <Title order={1}>Set up your organisation</Title>
      <Text size="sm" c="dimmed">
        You become its owner. Then make teams, invite people and open a campaign.
      </Text>
      <SetupForm />
      <Text size="sm" c="dimmed">
        You have an account?{' '}
        <TextLink href="/sign-in" isUnderlined>
          Sign in
        </TextLink>
      </Text>
    </Stack>
  );
}
