import type { CSSProperties } from 'react';
import { Panel } from '@/components/ui/panel';
import { TextLink } from '@/components/ui/text-link';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { formatDay } from '@/lib/format/date';
import type { ActionGroup } from '@/lib/improvement/action-query';
import { ACTION_STATUS_NAMES } from '@/lib/improvement/constants';
import { dayPlace, timelineOf, type Timeline, type TimelineRow } from '@/lib/improvement/timeline';
import type { ImprovementAction } from '@/lib/improvement/types';
import { actionAddress } from './action-address';
import { DueText } from './due-text';
import classes from './timeline.module.css';

type ActionTimelineProps = {
  group: ActionGroup;
  actions: readonly ImprovementAction[];
  /** `YYYY-MM-DD` */
  today: string;
};

type Times = Timeline<ImprovementAction>;

const monthName = new Intl.DateTimeFormat('en-GB', { month: 'short', year: '2-digit', timeZone: 'UTC' });
/** Further on a label would stick out at the end. */
const LAST_LABEL = 0.94;
const yearOf = (month: string) => month.slice(0, 4);

const percent = (place: number) => `${Math.round(place * 100_000) / 1_000}%`;
const nameOf: Record<ActionGroup, (action: ImprovementAction) => string | null> = {
  team: ({ teamName }) => teamName,
  owner: ({ owner }) => owner?.name ?? null,
};

/** The axis: months in a row, and where today is. */
function Axis({ months, today, day }: Pick<Times, 'months' | 'today'> & { day: string }) {
  const areYears =
    months.length > 1 && months.every(({ month }) => month.slice(5) === months[0]?.month.slice(5));
  return (
    <div className={classes.axis} aria-hidden>
      {months.map(({ month, at }) => (
        <span key={month} style={{ insetInlineStart: percent(at) }}>
          {at <= LAST_LABEL && (areYears ? yearOf(month) : monthName.format(new Date(`${month}-01`)))}
        </span>
      ))}
      <span
        className={classes.now}
        // From its middle on the words would stick out at the end.
        style={today < 0.5 ? { insetInlineStart: percent(today) } : { insetInlineEnd: percent(1 - today) }}
      >
        Today, {formatDay(new Date(day))}
      </span>
    </div>
  );
}

/** The lines behind all rows: one a month that is named, and today. */
function Lines({ months, today }: Pick<Times, 'months' | 'today'>) {
  return (
    <div className={classes.lines} aria-hidden>
      {months.map(({ month, at }) => (
        <span key={month} style={{ insetInlineStart: percent(at) }} />
      ))}
      <span className={classes.today} style={{ insetInlineStart: percent(today) }} />
    </div>
  );
}

/** The bar, and over its end the day. On a phone the words are all there is. */
function Span({ action, span }: TimelineRow<ImprovementAction>) {
  if (!span) return <span className={classes.words}>No date</span>;
  const { from, to } = span;
  const place = dayPlace(to);
  const edge: CSSProperties =
    'start' in place
      ? { paddingInlineStart: percent(place.start) }
      : { paddingInlineEnd: percent(place.end), textAlign: 'end' };
  return (
    <>
      <span className={classes.words} style={edge}>
        <span>
          <span className={classes.planned}>Planned {formatDay(new Date(action.createdOn))}, due </span>
          <DueText {...action} />
        </span>
      </span>
      <span
        className={classes.bar}
        data-status={action.status}
        data-overdue={action.isOverdue || undefined}
        style={{ insetInlineStart: percent(from), width: percent(to - from) }}
      />
    </>
  );
}

function Row({ row, group }: { row: TimelineRow<ImprovementAction>; group: ActionGroup }) {
  const { areaName, teamName, fromLevel, toLevel, owner, status } = row.action;
  const who = group === 'team' ? (owner?.name ?? 'Nobody yet') : teamName;
  return (
    <tr>
      <th scope="row">
        <TextLink href={actionAddress(row.action)} size="sm">
          {areaName}
        </TextLink>{' '}
        <span className={classes.levels}>
          {fromLevel} → {toLevel}
        </span>
        <span className={classes.sub}>
          {who} · {ACTION_STATUS_NAMES[status]}
        </span>
      </th>
      <td>
        <div className={classes.track}>
          <Span {...row} />
        </div>
      </td>
    </tr>
  );
}

function groupWords({ rows, running, overdue }: Times['groups'][number]): string {
  const count = rows.length === 1 ? '1 action' : `${rows.length} actions`;
  return `${count}, ${running} to do${overdue > 0 ? `, ${overdue} overdue` : ''}`;
}

/** Actions on an axis of months: a bar each, from the day it was planned to the day it is due. On a phone a list. */
export function ActionTimeline({ group, actions, today }: ActionTimelineProps) {
  const { months, today: now, groups } = timelineOf(actions, today, nameOf[group]);
  return (
    <Panel
      title="Timeline"
      description={
        <span className={classes.key}>
          A bar goes from the day on which an action was planned to the day on which it is due; a full one is
          begun. The line across is today.
        </span>
      }
    >
      <div className={classes.frame}>
        <Lines months={months} today={now} />
        <table className={classes.timeline}>
          <thead>
            <tr>
              <th scope="col">Action</th>
              <th scope="col">
                <VisuallyHidden>When</VisuallyHidden>
                <Axis months={months} today={now} day={today} />
              </th>
            </tr>
          </thead>
          {groups.map((one) => (
            <tbody key={one.name}>
              <tr className={classes.group}>
                <th scope="rowgroup" colSpan={2}>
                  {one.name ?? 'Nobody yet'}
                  <span>{groupWords(one)}</span>
                </th>
              </tr>
              {one.rows.map((row) => (
                <Row key={row.action.id} row={row} group={group} />
              ))}
            </tbody>
          ))}
        </table>
      </div>
    </Panel>
  );
}
