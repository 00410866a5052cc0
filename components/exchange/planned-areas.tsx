import { Radio, RadioGroup, Stack } from '@mantine/core';
import { sideKey, type Sides } from '@/lib/exchange/application';
import type { PlannedArea, PlannedConflict } from '@/lib/exchange/types';
import classes from './exchange.module.css';

type PlannedAreasProps = {
  areas: readonly PlannedArea[];
  sides: Sides;
  onSide: (key: string, side: 'here' | 'file') => void;
};

function Conflict({
  conflict: { name, here, file },
  side,
  onSide,
}: {
  conflict: PlannedConflict;
  side: 'here' | 'file';
  onSide: (side: 'here' | 'file') => void;
}) {
  return (
    <RadioGroup
      className={classes.conflict}
      size="sm"
      label={`${name}: others changed this since the file was downloaded`}
      value={side}
      onChange={(value) => onSide(value === 'file' ? 'file' : 'here')}
    >
      <Stack gap={4} mt={4}>
        <Radio size="sm" value="here" label={`Keep what is here: ${here}`} />
        <Radio size="sm" value="file" label={`Take the file’s: ${file}`} />
      </Stack>
    </RadioGroup>
  );
}

function Area({ area, sides, onSide }: Omit<PlannedAreasProps, 'areas'> & { area: PlannedArea }) {
  const { areaId, name, groupingName, changes, conflicts, links, why } = area;
  return (
    <li className={classes.area}>
      <h3 className={classes.head}>
        {name} <span className={classes.sub}>{groupingName}</span>
      </h3>
      <dl className={classes.changes}>
        {changes.map((change) => (
          <div key={change.field} style={{ display: 'contents' }}>
            <dt>{change.name}</dt>
            <dd>
              <span className={classes.from}>{change.from}</span> → {change.to}
              {change.follows && <span className={classes.sub}> (follows from the rest)</span>}
            </dd>
          </div>
        ))}
        {links.map(({ id, title, url }) => (
          <div key={id} style={{ display: 'contents' }}>
            <dt>Evidence</dt>
            <dd>
              adds <bdi>{title}</bdi>, <bdi>{url}</bdi>
            </dd>
          </div>
        ))}
        {why !== null && (
          <>
            <dt>Why</dt>
            <dd>{why}</dd>
          </>
        )}
      </dl>
      {conflicts.map((conflict) => {
        const key = sideKey(areaId, conflict.field);
        return (
          <Conflict
            key={conflict.field}
            conflict={conflict}
            side={sides[key] ?? 'here'}
            onSide={(side) => onSide(key, side)}
          />
        );
      })}
    </li>
  );
}

/** What would change, area by area; where others changed the same, both answers to choose from. */
export function PlannedAreas({ areas, sides, onSide }: PlannedAreasProps) {
  return (
    <ul className={classes.areas}>
      {areas.map((area) => (
        <Area key={area.areaId} area={area} sides={sides} onSide={onSide} />
      ))}
    </ul>
  );
}
