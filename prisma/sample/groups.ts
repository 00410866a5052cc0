export type GroupKey = 'markets' | 'consumers' | 'organisations' | 'technology';

/** The units that the sample's teams belong to, each after the one that it lies in. */
export const SAMPLE_GROUPS: readonly { key: GroupKey; name: string; parent: GroupKey | null }[] = [
  { key: 'markets', name: 'Markets', parent: null },
  { key: 'consumers', name: 'Consumers', parent: 'markets' },
  { key: 'organisations', name: 'Business & wholesale', parent: 'markets' },
  { key: 'technology', name: 'Technology', parent: null },
];
