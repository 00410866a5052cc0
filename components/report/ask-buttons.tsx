'use client';

import { Alert, Button } from '@mantine/core';
import { useState } from 'react';
import { DownloadError } from './fetch-file';
import { REPORT_FORMATS, type TeamsPlace } from './report-address';
import classes from './report.module.css';
import { askForReport } from './requests';
import { watchReport } from './watch-report';

type AskButtonsProps = {
  place: TeamsPlace;
  groupingId?: string;
  /** What is made, for who hears the button's name only, e.g. "the gap report". */
  what?: string;
  onAsked: (reportId: string) => void;
};

type Answer = { kind: 'asked' | 'refused'; text: string };

/** Asks for a report in each format, where it takes longer than people wait: it is made in the background. */
export function AskButtons({ place, groupingId = '', what = 'the gap report', onAsked }: AskButtonsProps) {
  const [asking, setAsking] = useState<string | null>(null);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const ask = async (format: string) => {
    setAsking(format);
    setAnswer(null);
    try {
      const report = await askForReport(place, format, groupingId);
      watchReport(report.id);
      setAnswer({
        kind: 'asked',
        text: 'The report is being made. You can leave this page: it is offered here and by a message when it is ready.',
      });
      onAsked(report.id);
    } catch (error) {
      if (!(error instanceof DownloadError)) throw error;
      setAnswer({ kind: 'refused', text: error.message });
    } finally {
      setAsking(null);
    }
  };
  return (
    <>
      <div className={classes.formats}>
        {REPORT_FORMATS.map(({ extension, name }) => (
          <Button
            key={extension}
            variant={extension === 'pdf' ? 'filled' : 'default'}
            loading={asking === extension}
            onClick={() => void ask(extension)}
            aria-label={`Make ${what} as ${name}`}
          >
            {name}
          </Button>
        ))}
      </div>
      <div role="status">
        {answer && (
          <Alert mt="xs" p="xs" color={answer.kind === 'asked' ? 'petrol' : 'red'}>
            {answer.text}
          </Alert>
        )}
      </div>
    </>
  );
}
