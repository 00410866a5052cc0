import { Box, Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { LinkButton } from '@/components/ui/links';
import { Wordmark } from '@/components/ui/wordmark';
import { SampleOffer, type Sample } from './sample-offer';
import classes from './start-page.module.css';

type StartPageProps = {
  /** May a visitor set up an organisation? */
  canSetUp: boolean;
  /** The sample organisation, where this server offers it. */
  sample: Sample | null;
};

export function StartPage({ canSetUp, sample }: StartPageProps) {
  return (
    <Box component="main" className={classes.page}>
      <Group justify="space-between" mb="xl">
        <Wordmark size={28} />
        <LinkButton href="/sign-in" variant="default">
          Sign in
        </LinkButton>
      </Group>
      <Stack gap="xs" mb="xl" maw={720}>
        <Title order={1} className={classes.title}>
          Know how capable you are, in every process area of eTOM
        </Title>
        <Text size="lg">
          Teams rate themselves from level 0 to 5 against plain statements. You compare them on one map, see
          the gaps to your targets, and hand out the report.
        </Text>
      </Stack>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg">
        {canSetUp && (
          <Paper withBorder p="lg" component="section" aria-labelledby="set-up">
            <Stack gap="sm" align="flex-start" h="100%">
              <Title order={2} id="set-up">
                Start with your own
              </Title>
              <Text>Name your organisation, make teams, invite people, and open a first campaign.</Text>
              <LinkButton href="/setup" mt="auto">
                Set up your organisation
              </LinkButton>
            </Stack>
          </Paper>
        )}
        {sample !== null && (
          <Paper withBorder p="lg" component="section" aria-labelledby="look-around">
            <SampleOffer sample={sample} />
          </Paper>
        )}
      </SimpleGrid>
      {!canSetUp && sample === null && (
        <Text>
          This server already has its organisation. Sign in, or ask one of its administrators for an
          invitation link.
        </Text>
      )}
      <Text size="xs" c="dimmed" mt="xl" maw={720}>
        eTOM, the Business Process Framework, is a work of TM Forum; ITU-T publishes it as Recommendation
        M.3050. Tomograph is not endorsed by either and claims no conformance.
      </Text>
    </Box>
  );
}
