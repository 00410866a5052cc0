import { Button, Group } from '@mantine/core';
import classes from './evidence.module.css';
import type { Upload } from './use-uploads';

type UploadListProps = {
  uploads: readonly Upload[];
  onRetry: (upload: Upload) => void;
  onDismiss: (id: string) => void;
};

/** The files on their way with how far they are, and those that could not go with why. */
export function UploadList({ uploads, onRetry, onDismiss }: UploadListProps) {
  if (uploads.length === 0) return null;
  return (
    <ul className={classes.uploads} aria-label="Files on their way">
      {uploads.map((upload) => (
        <li key={upload.id}>
          <bdi>{upload.file.name}</bdi>
          {upload.failure === null ? (
            <progress value={upload.progress} max={1} aria-label={`Sending ${upload.file.name}`} />
          ) : (
            <span role="alert" className={classes.failure}>
              Not sent. {upload.failure}
            </span>
          )}
          <Group gap={4}>
            {upload.failure !== null && upload.mayRetry && (
              <Button size="compact-xs" variant="default" onClick={() => onRetry(upload)}>
                Try again
              </Button>
            )}
            <Button size="compact-xs" variant="default" onClick={() => onDismiss(upload.id)}>
              {upload.failure === null ? 'Cancel' : 'Dismiss'}
            </Button>
          </Group>
        </li>
      ))}
    </ul>
  );
}
