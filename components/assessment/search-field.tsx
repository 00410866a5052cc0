'use client';

import { useId, useState, type KeyboardEvent, type Ref } from 'react';
import { searchAreas, type Searched } from './area-search';
import classes from './search-field.module.css';

type SearchFieldProps = {
  areas: readonly Searched[];
  onChoose: (areaId: string) => void;
  ref: Ref<HTMLInputElement>;
};

/** More than these are found by another word sooner than by scrolling. */
const MOST_HITS = 12;
const FOUND = { name: '', process: 'Process: ', statement: '' } as const;

/** Finds areas of this questionnaire by their names, processes and level statements: type, choose by arrows, Enter. */
export function SearchField({ areas, onChoose, ref }: SearchFieldProps) {
  const id = useId();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const hits = searchAreas(areas, query).slice(0, MOST_HITS);
  const isOpen = query.trim() !== '';

  function choose(areaId: string) {
    setQuery('');
    onChoose(areaId);
  }

  function press(event: KeyboardEvent<HTMLInputElement>) {
    const hit = hits[active];
    if (event.key === 'ArrowDown') setActive(Math.min(active + 1, hits.length - 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0));
    else if (event.key === 'Escape' && isOpen) setQuery('');
    else if (event.key === 'Enter' && hit) choose(hit.areaId);
    else return;
    event.preventDefault();
  }

  return (
    <div className={classes.search}>
      <input
        ref={ref}
        type="search"
        role="combobox"
        className={classes.field}
        aria-label="Search areas"
        placeholder="Search areas"
        autoComplete="off"
        aria-expanded={isOpen}
        aria-controls={`${id}-hits`}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && hits.length > 0 ? `${id}-${active}` : undefined}
        value={query}
        onChange={({ currentTarget: { value } }) => {
          setQuery(value);
          setActive(0);
        }}
        onKeyDown={press}
        onBlur={() => setQuery('')}
      />
      <ul id={`${id}-hits`} role="listbox" aria-label="Areas found" className={classes.hits} hidden={!isOpen}>
        {isOpen &&
          hits.map(({ areaId, name, found, text }, index) => (
            <li
              key={areaId}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === active}
              className={classes.hit}
              // Before the field loses the focus, which closes the list.
              onPointerDown={(event) => {
                event.preventDefault();
                choose(areaId);
              }}
            >
              {name}
              {text !== '' && (
                <span className={classes.text}>
                  {FOUND[found]}
                  {text}
                </span>
              )}
            </li>
          ))}
        {isOpen && hits.length === 0 && (
          <li role="option" aria-selected={false} aria-disabled className={classes.hit}>
            No area has all these words.
          </li>
        )}
      </ul>
    </div>
  );
}
