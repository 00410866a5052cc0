'use client';

import { initialsOf } from '@/components/ui/initials';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { usePeopleHere } from './live-context';
import classes from './people-here.module.css';

/** So many faces; of the others the number. */
const MOST_FACES = 5;

/** Who has this assessment open, as small initials; the names as text for whoever cannot see or hover. */
export function PeopleHere() {
  const people = usePeopleHere();
  if (people.length === 0) return null;
  const faces = people.slice(0, MOST_FACES);
  const others = people.slice(MOST_FACES);
  const initials = initialsOf(people.map(({ name }) => name));
  const names = (some: typeof people) => some.map(({ name }) => name).join(', ');
  return (
    <div title={`Here now: ${names(people)}`} data-no-print>
      <VisuallyHidden>Here now: {names(people)}</VisuallyHidden>
      <div className={classes.people} aria-hidden>
        {faces.map(({ memberId }, place) => (
          <span key={memberId} className={classes.face}>
            {initials[place]}
          </span>
        ))}
        {others.length > 0 && <span className={classes.face}>+{others.length}</span>}
      </div>
    </div>
  );
}
