import { Button } from '@mantine/core';
import { PlainSelect } from '@/components/ui/plain-fields';
import type { Change, TrendPoint } from '@/lib/comparison/trend';
import classes from './plain-table.module.css';

type TrendPairFormProps = { teamId: string; points: readonly TrendPoint[]; change: Change | null };

/** Chooses the two campaigns: a plain form, whose answer is an address. */
export function TrendPairForm({ teamId, points, change }: TrendPairFormProps) {
  const [from, to] = [
    change?.from.campaignId ?? points.at(-2)?.campaignId,
    change?.to.campaignId ?? points.at(-1)?.campaignId,
  ];
  const options = points.map(({ campaignId, campaignName }) => ({ value: campaignId, label: campaignName }));
  return (
    <form method="get" action={`/teams/${teamId}/trend`} className={classes.form} data-no-print>
      <PlainSelect key={from} label="From" name="from" options={options} defaultValue={from} />
      <PlainSelect key={to} label="To" name="to" options={options} defaultValue={to} />
      <Button type="submit" variant="default" size="compact-md">
        Show the change
      </Button>
    </form>
  );
}
