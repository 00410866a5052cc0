'use client';

import { SomethingFailed } from '@/components/shell/something-failed';

export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return <SomethingFailed reference={error.digest} onRetry={reset} />;
}
