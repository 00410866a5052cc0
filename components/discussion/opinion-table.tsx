import { LongText } from '@/components/ui/long-text';
import type { Opinion } from '@/lib/assessment/discussion-types';
import type { AreaPlace } from './area-place';
import { AuthorName } from './author-name';
import { Moment } from './moment';
import classes from './opinions.module.css';

type OpinionTableProps = { place: AreaPlace; opinions: readonly Opinion[]; levelNames: readonly string[] };

/** Who thinks what, and why. */
export function OpinionTable({ place, opinions, levelNames }: OpinionTableProps) {
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">Who</th>
          <th scope="col">Level</th>
          <th scope="col">Why</th>
        </tr>
      </thead>
      <tbody>
        {opinions.map((opinion) => (
          <tr key={opinion.memberId}>
            <th scope="row">
              <AuthorName author={opinion} own={place.memberId} />
              <span className={classes.when}>
                <Moment at={opinion.updatedAt} />
              </span>
            </th>
            <td>
              {opinion.level} {levelNames[opinion.level]}
            </td>
            <td>
              <LongText>{opinion.note}</LongText>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
