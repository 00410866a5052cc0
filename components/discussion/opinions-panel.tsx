'use client';

import { Button, Group, Stack, Text } from '@mantine/core';
import { shown } from '@/components/rating/draft';
import { useLiveTick, useReportChange } from '@/components/rating/live-context';
import { useAreaEntry, useRatingStore } from '@/components/rating/rating-context';
import type { Opinions } from '@/lib/assessment/discussion-types';
import type { Question, Questionnaire } from '@/lib/assessment/questionnaire';
import { depthOf } from '@/lib/assessment/rating-level';
import { addressOf, type AreaPlace } from './area-place';
import { LoadState } from './load-state';
import { OpinionForm } from './opinion-form';
import { OpinionTable } from './opinion-table';
import { useLoaded } from './use-loaded';

type OpinionsPanelProps = {
  place: AreaPlace;
  questionnaire: Questionnaire;
  question: Question;
  isEditable: boolean;
};

/** What is said of opinions that this reader does not see. */
function hiddenWords(count: number, mayGive: boolean): string {
  const given = count === 1 ? 'One rater has given an opinion.' : `${count} raters have given an opinion.`;
  if (count === 0) return mayGive ? 'Nobody has given an opinion yet.' : 'No opinions here.';
  return mayGive ? `${given} You see it once you gave yours.` : `${given} They stay in the team.`;
}

/** Each rater's own level before the team agrees, and the way from there to the agreed one. */
export function OpinionsPanel({ place, questionnaire, question, isEditable }: OpinionsPanelProps) {
  const loaded = useLoaded<Opinions>(addressOf(place, 'opinions'), useLiveTick(place.areaId, 'opinions'));
  const report = useReportChange();
  const levelNames = questionnaire.levels.map(({ name }) => name);
  const opinions = loaded.value;
  const take = (next: Opinions) => {
    loaded.set(next);
    report('opinions', [place.areaId]);
  };
  return (
    <Stack gap="sm">
      <LoadState loaded={loaded} />
      {opinions !== null && opinions.all === null && (
        <Text size="sm" c="dimmed">
          {hiddenWords(opinions.count, isEditable)}
        </Text>
      )}
      {opinions?.all?.length === 0 && (
        <Text size="sm" c="dimmed">
          Nobody has given an opinion yet. Each rater can say what they think before the team agrees.
        </Text>
      )}
      {opinions?.all && opinions.all.length > 0 && (
        <>
          <OpinionTable place={place} opinions={opinions.all} levelNames={levelNames} />
          {opinions.all.length > 1 && <SpreadWords spread={opinions.spread} />}
          {isEditable && (
            <Agreement questionnaire={questionnaire} question={question} opinions={opinions.all} />
          )}
        </>
      )}
      {isEditable && opinions && (
        <OpinionForm
          key={opinions.own?.updatedAt ?? 'none'}
          place={place}
          levelNames={levelNames}
          own={opinions.own}
          onSaved={take}
        />
      )}
    </Stack>
  );
}

function SpreadWords({ spread }: { spread: Opinions['spread'] }) {
  if (spread === null) return null;
  const { lowest, median, highest } = spread;
  return (
    <Text size="sm">
      {lowest === highest ? `All say ${lowest}.` : `From ${lowest} to ${highest}, median ${median}.`}
    </Text>
  );
}

type AgreementProps = Pick<OpinionsPanelProps, 'questionnaire' | 'question'> & { opinions: Opinions['all'] };

/** Makes one of the levels given the team's answer; where the level is derived, says what to do instead. */
function Agreement({ questionnaire, question: { areaId }, opinions }: AgreementProps) {
  const store = useRatingStore();
  const rating = shown(useAreaEntry(areaId));
  const levels = [...new Set(opinions?.map(({ level }) => level))].toSorted((a, b) => a - b);
  if (depthOf(rating, questionnaire.depth) === 'detailed')
    return (
      <Text size="sm" c="dimmed">
        This area is answered in detail, so its level follows from the processes and attributes.
      </Text>
    );
  if (rating.notApplicable) return null;
  return (
    <Group gap="xs">
      {levels.map((level) => (
        <Button
          key={level}
          size="compact-sm"
          variant="default"
          disabled={rating.level === level}
          onClick={() => store.change(areaId, { level })}
        >
          {rating.level === level ? `Agreed on level ${level}` : `Agree on level ${level}`}
        </Button>
      ))}
    </Group>
  );
}
