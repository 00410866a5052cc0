'use client';

import { Stack, Text } from '@mantine/core';
import { useLiveTick, useReportChange } from '@/components/rating/live-context';
import { EVIDENCE_STALE_AFTER_MONTHS } from '@/lib/assessment/constants';
import { MOST_EVIDENCE } from '@/lib/assessment/discussion-limits';
import type { EvidenceList } from '@/lib/assessment/discussion-types';
import classes from './area-discussion.module.css';
import { addressOf, type AreaPlace } from './area-place';
import { EvidenceAdding } from './evidence-adding';
import { EvidenceRow } from './evidence-row';
import { LoadState } from './load-state';
import { useLoaded } from './use-loaded';

/** What an area's answer rests on, and how to add to it. */
export function EvidencePanel({ place, isEditable }: { place: AreaPlace; isEditable: boolean }) {
  const loaded = useLoaded<EvidenceList>(addressOf(place, 'evidence'), useLiveTick(place.areaId, 'evidence'));
  const report = useReportChange();
  const take = (evidence: EvidenceList) => {
    loaded.set(evidence);
    report('evidence', [place.areaId]);
  };
  const evidence = loaded.value?.evidence;
  return (
    <Stack gap="sm">
      <LoadState loaded={loaded} />
      {evidence?.length === 0 && (
        <Text size="sm" c="dimmed">
          No evidence yet.
          {isEditable && ' Link or attach what shows that it is so: a procedure, a report, a measurement.'}
        </Text>
      )}
      {evidence !== undefined && evidence.length > 0 && (
        <ul className={classes.list} aria-label="Evidence">
          {evidence.map((piece) => (
            <EvidenceRow
              key={piece.id}
              place={place}
              piece={piece}
              isEditable={isEditable}
              onChanged={take}
            />
          ))}
        </ul>
      )}
      {evidence?.some(({ isStale }) => isStale) && (
        <Text size="xs" c="dimmed">
          Evidence is stale when it is older than {EVIDENCE_STALE_AFTER_MONTHS} months: it says little of
          today.
        </Text>
      )}
      {isEditable && evidence !== undefined && evidence.length < MOST_EVIDENCE && (
        <EvidenceAdding place={place} onSent={take} />
      )}
      {isEditable && evidence !== undefined && evidence.length >= MOST_EVIDENCE && (
        <Text size="sm">
          An area takes at most {MOST_EVIDENCE} pieces of evidence. Remove one to add another.
        </Text>
      )}
    </Stack>
  );
}
