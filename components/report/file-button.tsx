import { DownloadButton } from '@/components/ui/links';
import type { RequestedReport } from '@/lib/report/requested-report';
import { reportFileAddress } from './report-address';

const KIB = 1_024;

/** Downloads a report that was made in the background. */
export function FileButton({ report }: { report: Pick<RequestedReport, 'id' | 'fileName' | 'size'> }) {
  const { id, fileName, size } = report;
  return (
    <DownloadButton href={reportFileAddress(id)} size="compact-sm" aria-label={`Download ${fileName}`}>
      Download{size === null ? '' : ` (${Math.ceil(size / KIB)} KiB)`}
    </DownloadButton>
  );
}
