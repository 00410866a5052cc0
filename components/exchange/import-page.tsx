import { Alert, Group, Stack } from '@mantine/core';
import { DownloadButton, LinkButton } from '@/components/ui/links';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { TextLink } from '@/components/ui/text-link';
import { lockReason } from '@/lib/assessment/policy';
import type { RatingScope } from '@/lib/assessment/types';
import { ImportFlow } from './import-flow';

/** Downloads an assessment to be filled in elsewhere, and takes it back. */
export function ImportPage({ scope }: { scope: RatingScope }) {
  const { assessmentId, campaignId, campaignName, teamName } = scope;
  const address = `/api/assessments/${assessmentId}/exchange`;
  const locked = lockReason(scope);
  return (
    <>
      <PageHeader
        title="Import answers"
        above={<TextLink href={`/campaigns/${campaignId}`}>{campaignName}</TextLink>}
        below={teamName}
        actions={
          <LinkButton href={`/assessments/${assessmentId}`} variant="default">
            Questionnaire
          </LinkButton>
        }
      />
      <Stack gap="md">
        <Panel
          title="Download"
          description="The questionnaire is for filling in offline, in Excel or LibreOffice. The export is for another instance: answers, notes, links and improvement actions, without files, comments and history."
        >
          <Group gap="sm">
            <DownloadButton href={`${address}/questionnaire.xlsx`} variant="default">
              Questionnaire (.xlsx)
            </DownloadButton>
            <DownloadButton href={`${address}/assessment.json`} variant="default">
              Export (.json)
            </DownloadButton>
          </Group>
        </Panel>
        <Panel
          title="Upload"
          description="You see every change, and every row that is wrong, before anything is written."
        >
          {locked === null ? (
            <ImportFlow assessmentId={assessmentId} />
          ) : (
            <Alert color="yellow">{locked} Nothing can be imported.</Alert>
          )}
        </Panel>
      </Stack>
    </>
  );
}
