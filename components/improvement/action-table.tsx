import cards from '@/components/ui/card-rows.module.css';
import { Link } from '@/components/ui/link';
import { LongText } from '@/components/ui/long-text';
import { ScrollRegion } from '@/components/ui/scroll-region';
import { TextLink } from '@/components/ui/text-link';
import type { ActionQuery, ActionSort } from '@/lib/improvement/action-query';
import { EFFORT_NAMES } from '@/lib/improvement/constants';
import type { ImprovementAction } from '@/lib/improvement/types';
import { actionAddress, actionsAddress } from './action-address';
import { DueText } from './due-text';
import classes from './improvement.module.css';
import { StatusSelect } from './status-select';

type ActionTableProps = { query: ActionQuery; actions: readonly ImprovementAction[] };

const COLUMNS: readonly { name: string; sort?: ActionSort }[] = [
  { name: 'Process area', sort: 'area' },
  { name: 'Team', sort: 'team' },
  { name: 'Level' },
  { name: 'What is to be done' },
  { name: 'Owner', sort: 'owner' },
  { name: 'Due', sort: 'due' },
  { name: 'Effort', sort: 'effort' },
  { name: 'Status', sort: 'status' },
];

function Header({ name, sort, query }: { name: string; sort?: ActionSort; query: ActionQuery }) {
  if (sort === undefined) return <th scope="col">{name}</th>;
  const isSorted = query.sort === sort;
  const { isDescending } = query;
  const href = actionsAddress({ ...query, sort, isDescending: isSorted && !isDescending });
  return (
    <th scope="col" aria-sort={isSorted ? (isDescending ? 'descending' : 'ascending') : undefined}>
      <Link href={href} scroll={false}>
        {name}
        {isSorted && <span aria-hidden> {isDescending ? '▼' : '▲'}</span>}
      </Link>
    </th>
  );
}

function Row({ action }: { action: ImprovementAction }) {
  const { areaName, teamName, campaignName, fromLevel, toLevel, text, owner, effort, comments } = action;
  return (
    <tr>
      <th scope="row">
        <TextLink href={actionAddress(action)}>{areaName}</TextLink>
        {comments > 0 && (
          <span className={classes.sub}>{comments === 1 ? '1 comment' : `${comments} comments`}</span>
        )}
      </th>
      <td data-wide>
        {teamName}
        <span className={classes.sub}>{campaignName}</span>
      </td>
      <td data-label="Level" style={{ whiteSpace: 'nowrap' }}>
        {fromLevel} → {toLevel}
      </td>
      <td data-wide className={classes.words}>
        <LongText>{text}</LongText>
      </td>
      <td data-label="Owner">{owner?.name ?? 'Nobody yet'}</td>
      <td data-label="Due">
        <DueText {...action} />
      </td>
      <td data-label="Effort">{EFFORT_NAMES[effort]}</td>
      <td data-label="Status">
        <StatusSelect action={action} />
      </td>
    </tr>
  );
}

/** Actions in rows; a column's head sorts by it. */
export function ActionTable({ query, actions }: ActionTableProps) {
  return (
    <ScrollRegion label="Actions">
      <table className={`${classes.table} ${cards.cards}`}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <Header key={column.name} {...column} query={query} />
            ))}
          </tr>
        </thead>
        <tbody>
          {actions.map((action) => (
            <Row key={action.id} action={action} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
