import { Paper } from '@mantine/core';
import { LongText } from '@/components/ui/long-text';
import { TextLink } from '@/components/ui/text-link';
import { ACTION_STATUS_NAMES } from '@/lib/improvement/constants';
import { byDueMonth, type DueMonth } from '@/lib/improvement/due-months';
import type { ImprovementAction } from '@/lib/improvement/types';
import { actionAddress } from './action-address';
import { DueText } from './due-text';
import classes from './improvement.module.css';

const monthName = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

function Entry({ action }: { action: ImprovementAction }) {
  const { areaName, teamName, fromLevel, toLevel, text, owner, status } = action;
  return (
    <li className={classes.entry}>
      <DueText {...action} />
      <div>
        <TextLink href={actionAddress(action)} size="sm">
          {areaName}
        </TextLink>{' '}
        {fromLevel} → {toLevel}
        <span className={classes.sub}>
          {teamName} · {owner?.name ?? 'Nobody yet'} · {ACTION_STATUS_NAMES[status]}
        </span>
        <LongText>{text}</LongText>
      </div>
    </li>
  );
}

function Month({ due: { month, actions } }: { due: DueMonth<ImprovementAction> }) {
  const name = month === null ? 'Without a date' : monthName.format(new Date(`${month}-01`));
  const late = actions.filter(({ isOverdue }) => isOverdue).length;
  const count = actions.length === 1 ? '1 action' : `${actions.length} actions`;
  return (
    <section className={classes.month} aria-label={name} data-late={late > 0 || undefined}>
      <h2>
        {name}: {count}
        {late > 0 && `, ${late} overdue`}
      </h2>
      <ol className={classes.plain}>
        {actions.map((action) => (
          <Entry key={action.id} action={action} />
        ))}
      </ol>
    </section>
  );
}

/** Actions by the month in which they are due. */
export function ActionTimeline({ actions }: { actions: readonly ImprovementAction[] }) {
  return (
    <Paper withBorder p="md">
      {byDueMonth(actions).map((due) => (
        <Month key={due.month} due={due} />
      ))}
    </Paper>
  );
}
