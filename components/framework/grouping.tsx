import { Text } from '@mantine/core';
import { PageHeader } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';
import type { Edition } from '@/lib/framework/edition';
import type { Grouping as GroupingModel } from '@/lib/framework/types';
import { Acknowledgement } from './acknowledgement';
import { AreaSection } from './area-section';
import classes from './grouping.module.css';
import { SearchForm } from './search-form';

/** One horizontal grouping: its meaning, and all that is written about each of its areas. */
export function Grouping({ edition, grouping }: { edition: Edition; grouping: GroupingModel }) {
  const areas = edition.areasOfGrouping(grouping.id);
  return (
    <>
      <PageHeader
        title={grouping.name}
        above={
          <>
            <TextLink href="/framework">Framework {edition.name}</TextLink> ·{' '}
            {edition.group(grouping.groupId)?.name}
          </>
        }
        below={grouping.meaning ?? undefined}
        actions={<SearchForm query="" />}
      />
      <div className={classes.columns}>
        <nav aria-label="Areas on this page" className={classes.contents} data-no-print>
          <Text size="xs" c="dimmed" fw={600}>
            {areas.length} process areas
          </Text>
          <ul>
            {areas.map(({ id, name }) => (
              <li key={id}>
                <a href={`#${id}`}>{name}</a>
              </li>
            ))}
          </ul>
        </nav>
        <div className={classes.list}>
          {areas.map((area) => (
            <AreaSection key={area.id} edition={edition} area={area} />
          ))}
        </div>
      </div>
      <Acknowledgement edition={edition} />
    </>
  );
}
