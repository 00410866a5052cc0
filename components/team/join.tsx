import { Alert, Stack, Text, Title } from '@mantine/core';
import { LinkButton } from '@/components/ui/links';
import { ORGANISATION_ROLE_MEANINGS, ORGANISATION_ROLE_NAMES, TEAM_ROLE_NAMES } from '@/lib/team/constants';
import type { OpenInvitation } from '@/lib/team/types';
import { JoinForm } from './join-form';

type JoinProps = {
  token: string;
  invitation: OpenInvitation | null;
  /** The name of whoever is signed in on this browser. */
  signedInAs: string | null;
};

/** What an invitation link shows: the offer with the form, or that the link cannot be used. */
export function Join({ token, invitation, signedInAs }: JoinProps) {
  if (!invitation) {
    return (
      <Stack align="flex-start">
        <Title order={1}>This invitation cannot be used</Title>
        <Text>It may have been used already, been withdrawn, or have expired. Ask for a new one.</Text>
        <LinkButton href="/sign-in" variant="default">
          I have an account: sign in
        </LinkButton>
      </Stack>
    );
  }
  const { organisationName, email, role, team } = invitation;
  return (
    <Stack>
      <Title order={1}>Join {organisationName}</Title>
      <Text size="sm">
        You join as <strong>{ORGANISATION_ROLE_NAMES[role]}</strong> ({ORGANISATION_ROLE_MEANINGS[role]})
        {team && (
          <>
            {' '}
            and as <strong>{TEAM_ROLE_NAMES[team.role]}</strong> of the team <strong>{team.name}</strong>
          </>
        )}
        .
      </Text>
      {signedInAs !== null && (
        <Alert color="yellow">
          You are signed in as {signedInAs}. Joining makes another account and signs you in with that one.
        </Alert>
      )}
      <JoinForm token={token} email={email} />
    </Stack>
  );
}
