'use client';

import { NO_FILTER, type AreaFilter } from './area-filter';
import classes from './table-view.module.css';

type NothingMatchesProps = {
  /** Areas that the filter leaves in all groupings. */
  matching: number;
  onAll: () => void;
  onFilter: (filter: AreaFilter) => void;
};

/** Where the filter leaves nothing to show: what to do. */
export function NothingMatches({ matching, onAll, onFilter }: NothingMatchesProps) {
  return (
    <div className={classes.nothing}>
      <h2>No area matches</h2>
      <p>
        {matching === 0
          ? 'No area of this questionnaire has all that the filters ask for.'
          : `Nothing in this grouping has what the filters ask for; ${matching === 1 ? '1 area' : `${matching} areas`} elsewhere.`}
      </p>
      {matching > 0 && (
        <button type="button" className={classes.tool} onClick={onAll}>
          Show all groupings
        </button>
      )}{' '}
      <button type="button" className={classes.tool} onClick={() => onFilter(NO_FILTER)}>
        Show all areas
      </button>
    </div>
  );
}
