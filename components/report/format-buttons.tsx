'use client';

import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { MouseEvent } from 'react';
import { DownloadStatus } from './download-status';
import { REPORT_FORMATS, reportAddress, type ReportPlace } from './report-address';
import classes from './report.module.css';
import { useDownload } from './use-download';

type FormatButtonsProps = {
  place: ReportPlace;
  groupingId?: string;
  /** What is downloaded, for who hears the button's name only, e.g. "the gap report". */
  what?: string;
};

/** A new tab, a saved link and the like stay the browser's. */
const isPlainClick = ({ button, altKey, ctrlKey, metaKey, shiftKey }: MouseEvent) =>
  button === 0 && !altKey && !ctrlKey && !metaKey && !shiftKey;

/** A report in each format: a plain link without JavaScript, with progress and a way out otherwise. */
export function FormatButtons({ place, groupingId, what = 'the gap report' }: FormatButtonsProps) {
  const { start, cancel, running, download, failure } = useDownload();
  return (
    <div className={classes.stack}>
      <div className={classes.formats}>
        {REPORT_FORMATS.map(({ extension, name }) => {
          const href = reportAddress(place, extension, groupingId);
          return (
            <Button
              key={extension}
              component="a"
              href={href}
              download
              variant={extension === 'pdf' ? 'filled' : 'default'}
              leftSection={extension === 'pdf' && <IconDownload size={16} aria-hidden />}
              aria-label={`Download ${what} as ${name}`}
              aria-busy={running === href}
              onClick={(event: MouseEvent<HTMLAnchorElement>) => {
                if (!isPlainClick(event)) return;
                event.preventDefault();
                start(href, name);
              }}
            >
              {name}
            </Button>
          );
        })}
      </div>
      <DownloadStatus download={download} failure={failure} onCancel={cancel} />
    </div>
  );
}
