import { ActionIcon, Select, Textarea } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { LONGEST_REMARK } from '@/lib/assessment/constants';
import type { Question } from '@/lib/assessment/questionnaire';
import classes from './review-panel.module.css';
import type { RemarksOfReview } from './use-remarks';

type RemarkFieldsProps = {
  questions: readonly Question[];
  remarks: RemarksOfReview;
  fieldError: (field: string) => string | undefined;
};

/** Takes the focus to a field that has just been opened. */
function useFocusOnNew(areaIds: readonly string[]) {
  const seen = useRef<readonly string[] | null>(null);
  useEffect(() => {
    const before = seen.current;
    const added = before && areaIds.find((areaId) => !before.includes(areaId));
    if (added) document.getElementById(`remark-${added}`)?.focus();
    seen.current = areaIds;
  }, [areaIds]);
}

/** What to change: in general, and on the areas that the reviewer picks. */
export function RemarkFields({ questions, remarks, fieldError }: RemarkFieldsProps) {
  const opened = questions.filter(({ areaId }) => remarks.remarks[areaId] !== undefined);
  const rest = questions.filter(({ areaId }) => remarks.remarks[areaId] === undefined);
  useFocusOnNew(Object.keys(remarks.remarks));
  return (
    <div className={classes.remarks}>
      <Textarea
        label="What to change (needed to return it)"
        autosize
        minRows={2}
        maxLength={LONGEST_REMARK}
        value={remarks.remark}
        error={fieldError('remark')}
        onChange={({ currentTarget: { value } }) => remarks.writeGeneral(value)}
      />
      {opened.map(({ areaId, name }) => (
        <div key={areaId} className={classes.remark}>
          <Textarea
            id={`remark-${areaId}`}
            label={`Remark on ${name}`}
            autosize
            minRows={1}
            maxLength={LONGEST_REMARK}
            value={remarks.remarks[areaId] ?? ''}
            error={fieldError(`remarks.${areaId}`)}
            onChange={({ currentTarget: { value } }) => remarks.write(areaId, value)}
          />
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={`Remove the remark on ${name}`}
            onClick={() => remarks.drop(areaId)}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <Select
        label="Add a remark on an area"
        placeholder="Choose an area"
        searchable
        maw={420}
        value={null}
        data={rest.map(({ areaId, name }) => ({ value: areaId, label: name }))}
        onChange={(areaId) => areaId !== null && remarks.add(areaId)}
      />
    </div>
  );
}
