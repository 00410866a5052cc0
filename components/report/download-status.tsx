import { Alert, Button, Group, Loader, Text } from '@mantine/core';
import { CANCELLED, type Download } from './use-download';

type DownloadStatusProps = {
  download: Download | typeof CANCELLED | null;
  failure: { message: string; retry: () => void } | null;
  onCancel: () => void;
};

const KIB = 1_024;

/** Says how far a download is, and what to do when it failed. Nothing while all is well and quick. */
export function DownloadStatus({ download, failure, onCancel }: DownloadStatusProps) {
  return (
    <>
      <div role="status">
        {download === CANCELLED && (
          <Text size="sm" mt="xs">
            Cancelled.
          </Text>
        )}
        {download && download !== CANCELLED && (
          <Group gap="xs" mt="xs">
            <Loader size="xs" aria-hidden />
            <Text size="sm">
              {download.received === 0
                ? `Making the ${download.label} report, ${download.seconds} s so far.`
                : `Downloading: ${Math.ceil(download.received / KIB)} KiB so far.`}
            </Text>
            <Button size="compact-sm" variant="default" onClick={onCancel}>
              Cancel
            </Button>
          </Group>
        )}
      </div>
      {failure && (
        <Alert color="red" mt="xs" p="xs" title="The report did not come">
          <Group gap="xs" justify="space-between">
            <Text size="sm">{failure.message}</Text>
            <Button size="compact-sm" variant="default" onClick={failure.retry}>
              Try again
            </Button>
          </Group>
        </Alert>
      )}
    </>
  );
}
