import type { Edition } from '@/lib/framework/edition';
import type { MapNames } from './types';

const namesOf = (list: readonly { id: string; name: string }[]) =>
  Object.fromEntries(list.map(({ id, name }) => [id, name]));

/** The names that an edition's map shows. */
export function mapNames(edition: Edition): MapNames {
  return {
    groups: namesOf(edition.groups),
    groupings: namesOf(edition.groupings),
    verticals: namesOf(edition.verticals),
    areas: namesOf(edition.areas),
    groupingOfArea: Object.fromEntries(edition.areas.map(({ id, groupingId }) => [id, groupingId])),
  };
}
