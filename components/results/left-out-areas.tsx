import { LongText } from '@/components/ui/long-text';
import { Panel } from '@/components/ui/panel';
import type { ResultArea } from '@/lib/assessment/types';
import { areaCount } from './result-words';
import classes from './results.module.css';

type LeftOutAreasProps = { areas: readonly ResultArea[]; groupings: readonly { id: string; name: string }[] };

/** The areas that feed no score: not applicable, with the reason, and not rated yet. */
export function LeftOutAreas({ areas, groupings }: LeftOutAreasProps) {
  const notApplicable = areas.filter((area) => area.notApplicable);
  const unrated = areas.filter((area) => !area.notApplicable && area.level === null);
  const unratedIn = groupings.flatMap(({ id, name }) => {
    const inside = unrated.filter(({ groupingId }) => groupingId === id);
    return inside.length === 0 ? [] : [{ id, name, inside }];
  });
  return (
    <div className={classes.charts}>
      {notApplicable.length > 0 && (
        <Panel
          title="Not applicable"
          description={`${areaCount(notApplicable.length)}, left out of every score.`}
        >
          <ul className={classes.list}>
            {notApplicable.map(({ areaId, name, notApplicableReason, confirmed }) => (
              <li key={areaId}>
                <strong>{name}</strong>
                {!confirmed && <span className={classes.sub}>Not yet confirmed</span>}
                <div className={classes.note}>
                  <LongText>
                    {notApplicableReason === '' ? 'No reason is given.' : notApplicableReason}
                  </LongText>
                </div>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {unratedIn.length > 0 && (
        <Panel
          title="Not rated yet"
          description={`${areaCount(unrated.length)}, which lower coverage and nothing else.`}
        >
          <ul className={classes.list}>
            {unratedIn.map(({ id, name, inside }) => (
              <li key={id}>
                <strong>{name}</strong>
                <div className={classes.note}>{inside.map((area) => area.name).join(' · ')}</div>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </div>
  );
}
