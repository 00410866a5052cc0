'use client';

import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { sendJson } from '@/components/discussion/send-json';
import { FailureAlert } from '@/components/ui/failure-alert';
import { LinkButton } from '@/components/ui/links';
import { Panel } from '@/components/ui/panel';
import { toApplication, type Sides } from '@/lib/exchange/application';
import type { ImportPreview } from '@/lib/exchange/types';
import { areaCount, previewSentence } from './exchange-words';
import { FileDrop } from './file-drop';
import { PlannedAreas } from './planned-areas';
import { messageOf, UNREACHABLE, usePreview } from './use-preview';
import { WrongRows } from './wrong-rows';

const CONFLICT =
  'Somebody changed one of these answers since the preview. Nothing was written. Preview the file again.';

/** Takes a file, shows what it would change, and writes that once it is confirmed. */
export function ImportFlow({ assessmentId }: { assessmentId: string }) {
  const address = `/api/assessments/${assessmentId}/exchange`;
  const { file, progress, preview, failure, setFailure, look, again, close } = usePreview<ImportPreview>(
    `${address}/preview`,
  );
  const [sides, setSides] = useState<Sides>({});
  const [isSkipped, setSkipped] = useState(false);
  const [isWriting, setWriting] = useState(false);
  const [written, setWritten] = useState<number | null>(null);

  function start(chosen: File) {
    setSides({});
    setSkipped(false);
    setWritten(null);
    look(chosen);
  }

  async function write(plan: ImportPreview): Promise<void> {
    setWriting(true);
    setFailure(null);
    const body = toApplication(plan, sides);
    const result = await sendJson('POST', `${address}/apply`, body).catch(() => null);
    setWriting(false);
    if (result?.ok) {
      const areaIds = [...(body.changes ?? []), ...(body.links ?? [])].map(({ areaId }) => areaId);
      setWritten(new Set(areaIds).size);
      close();
    } else if (result) setFailure(result.error.code === 'conflict' ? CONFLICT : messageOf(result.error));
    else setFailure(UNREACHABLE);
  }

  const body = preview && toApplication(preview, sides);
  const hasChanges = (body?.changes ?? body?.links) !== undefined;
  const mustSkip = preview !== null && preview.wrong.length > 0 && !isSkipped;
  return (
    <Stack gap="md">
      <FileDrop
        label="Choose a file…"
        accept=".xlsx,.json"
        hint="or drop it here: a filled-in questionnaire (.xlsx) or an exported assessment (.json), at most 5 MiB."
        {...{ file, progress }}
        isDisabled={progress !== null || isWriting}
        onFile={start}
      />
      <div aria-live="polite">
        {preview && <Text>{previewSentence(preview)}</Text>}
        {written !== null && (
          <Alert color="teal" title={`${areaCount(written)} changed`}>
            <LinkButton href={`/assessments/${assessmentId}`} size="compact-sm" variant="default" mt="xs">
              Open the questionnaire
            </LinkButton>
          </Alert>
        )}
      </div>
      {preview?.notices.map((notice) => (
        <Alert key={notice} color="yellow">
          {notice}
        </Alert>
      ))}
      {preview && <WrongRows preview={preview} isSkipped={isSkipped} onSkip={setSkipped} />}
      {preview && preview.areas.length > 0 && (
        <Panel title="What would change">
          <PlannedAreas
            areas={preview.areas}
            sides={sides}
            onSide={(key, side) => setSides((all) => ({ ...all, [key]: side }))}
          />
        </Panel>
      )}
      <FailureAlert message={failure ?? undefined} />
      {file && progress === null && (
        <Group gap="sm">
          {preview && (
            <Button
              loading={isWriting}
              disabled={!hasChanges || mustSkip}
              onClick={() => void write(preview)}
            >
              Write these changes
            </Button>
          )}
          <Button variant="default" disabled={isWriting} onClick={again}>
            Preview again
          </Button>
          {mustSkip && <Text size="sm">First mend the wrong rows, or tick that they are left out.</Text>}
        </Group>
      )}
    </Stack>
  );
}
