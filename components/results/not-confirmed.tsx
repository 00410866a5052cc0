import { Alert } from '@mantine/core';
import type { ResultArea } from '@/lib/assessment/types';
import { unconfirmedOf } from './result-words';

/** Says that results rest on answers of an earlier campaign, as far as they do. */
export function NotConfirmed({ areas }: { areas: readonly ResultArea[] }) {
  const answered = areas.filter(({ level, notApplicable }) => notApplicable || level !== null).length;
  const unconfirmed = unconfirmedOf(areas).length;
  if (unconfirmed === 0) return null;
  return (
    <Alert color="yellow" title={`${unconfirmed} of ${answered} answers are not yet confirmed`}>
      They were carried over from an earlier campaign and count until the team confirms or changes them. The
      tables say which.
    </Alert>
  );
}
