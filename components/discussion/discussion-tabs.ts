/** What is around an area's answer, in the order of its tabs. */
export const TABS = [
  { tab: 'comments', name: 'Comments' },
  { tab: 'evidence', name: 'Evidence' },
  { tab: 'opinions', name: 'Opinions' },
  { tab: 'history', name: 'History' },
] as const;
export type Tab = (typeof TABS)[number]['tab'];
