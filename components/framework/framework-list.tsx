import { TextLink } from '@/components/ui/text-link';
import { Text, Title } from '@mantine/core';
import type { Edition } from '@/lib/framework/edition';
import { areaAddress, groupingAddress } from './framework-address';
import classes from './framework.module.css';

/** Every grouping with its meaning and its areas, group by group. */
export function FrameworkList({ edition }: { edition: Edition }) {
  return edition.groups.map((group) => {
    const verticals = edition.verticalsOfGroup(group.id);
    return (
      <section key={group.id} aria-labelledby={`group-${group.id}`} className={classes.group}>
        <Title order={2} id={`group-${group.id}`}>
          {group.name}
        </Title>
        <Text size="sm">{group.meaning}</Text>
        {verticals.length > 0 && (
          <dl className={classes.verticals} aria-label={`Verticals of ${group.name}`}>
            {verticals.map(({ id, name, meaning }) => (
              <div key={id}>
                <dt>{name}</dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        )}
        <div className={classes.groupings}>
          {edition.groupingsOfGroup(group.id).map(({ id, name, meaning }) => (
            <div key={id} className={classes.grouping}>
              <Title order={3}>
                <TextLink href={groupingAddress(id)}>{name}</TextLink>
              </Title>
              {meaning !== null && <Text size="sm">{meaning}</Text>}
              <ul className={classes.areas}>
                {edition.areasOfGrouping(id).map((area) => (
                  <li key={area.id}>
                    <TextLink href={areaAddress(area)} size="sm">
                      {area.name}
                    </TextLink>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      </section>
    );
  });
}
