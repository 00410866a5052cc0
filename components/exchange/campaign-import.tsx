'use client';

import { Alert, Button, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { uploadFile } from '@/components/discussion/upload-file';
import { FailureAlert } from '@/components/ui/failure-alert';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { TextLink } from '@/components/ui/text-link';
import type { NewCampaignPreview } from '@/lib/exchange/types';
import { LONGEST_NAME } from '@/lib/team/constants';
import { actionCount, areaCount, dayWords, newCampaignSentence } from './exchange-words';
import { FileDrop } from './file-drop';
import { messageOf, UNREACHABLE, usePreview } from './use-preview';
import { WrongRows } from './wrong-rows';

const ADDRESS = '/api/campaigns/import';

type CampaignImportProps = { teams: readonly { id: string; name: string }[] };
type FormProps = CampaignImportProps & { file: File; preview: NewCampaignPreview };

/** Asks what the new campaign is called and whose the assessment is, and makes it. */
function NewCampaignForm({ teams, file, preview }: FormProps) {
  const router = useRouter();
  const [campaignName, setCampaignName] = useState(preview.campaign.name);
  const [teamId, setTeamId] = useState('');
  const [isSkipped, setSkipped] = useState(false);
  const [isWriting, setWriting] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  async function write(): Promise<void> {
    setWriting(true);
    setFailure(null);
    const skipWrong = isSkipped ? 'yes' : 'no';
    const result = await uploadFile<{ campaignId: string }>({
      address: `${ADDRESS}?${new URLSearchParams({ name: file.name, campaignName, teamId, skipWrong })}`,
      file,
      onProgress: () => undefined,
      signal: new AbortController().signal,
    }).catch(() => null);
    if (result?.ok) return router.push(`/campaigns/${result.value.campaignId}`);
    setWriting(false);
    setFailure(result ? messageOf(result.error) : UNREACHABLE);
  }

  const { opensOn, closesOn, areaCount: areas, actionCount: actions } = preview.campaign;
  const mustSkip = preview.wrong.length > 0 && !isSkipped;
  return (
    <Stack gap="md">
      <Text>
        A campaign over {areaCount(areas)}, from {dayWords(opensOn)} to {dayWords(closesOn)}, with{' '}
        {actionCount(actions)}. {newCampaignSentence(preview)}
      </Text>
      {preview.notices.map((notice) => (
        <Alert key={notice} color="yellow">
          {notice}
        </Alert>
      ))}
      <WrongRows preview={preview} isSkipped={isSkipped} onSkip={setSkipped} />
      <TextInput
        label="Name of the campaign"
        required
        maxLength={LONGEST_NAME}
        value={campaignName}
        onChange={(event) => setCampaignName(event.currentTarget.value)}
      />
      <NativeSelect
        label="Team that the answers are of"
        required
        value={teamId}
        onChange={(event) => setTeamId(event.currentTarget.value)}
        data={[
          { value: '', label: 'Choose a team' },
          ...teams.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <FailureAlert message={failure ?? undefined} />
      <div>
        <Button
          loading={isWriting}
          disabled={teamId === '' || campaignName.trim() === '' || mustSkip}
          onClick={() => void write()}
        >
          Make the campaign
        </Button>
      </div>
    </Stack>
  );
}

/** Takes an assessment that another instance exported, as a campaign of its own. */
export function CampaignImport({ teams }: CampaignImportProps) {
  const { file, progress, preview, failure, look } = usePreview<NewCampaignPreview>(`${ADDRESS}/preview`);
  return (
    <>
      <PageHeader
        title="Import an assessment"
        above={<TextLink href="/campaigns">Campaigns</TextLink>}
        below="From another instance, as a campaign of its own"
      />
      <Panel
        title="Upload"
        description="The export (.json) of an assessment holds what its campaign asks, and its answers, notes, links and improvement actions."
      >
        <Stack gap="md">
          <FileDrop
            label="Choose a file…"
            accept=".json"
            hint="or drop it here: an exported assessment (.json), at most 5 MiB."
            {...{ file, progress }}
            isDisabled={progress !== null}
            onFile={look}
          />
          <FailureAlert message={failure ?? undefined} />
          {file && preview && <NewCampaignForm key={file.name} {...{ teams, file, preview }} />}
        </Stack>
      </Panel>
    </>
  );
}
