import { FLAGS, type AreaFilter } from './area-filter';

export type View = 'focus' | 'table';

/** Stands for all groupings, in the table. */
export const ALL_GROUPINGS = 'all';

/** What of the questionnaire is on the screen; kept in the address. Ids may be of areas that are not asked. */
export type Place = {
  view: View;
  groupingId: string | null;
  areaId: string | null;
  filter: AreaFilter;
};

/** No moment of the address is longer, e.g. "2026-11-23T18:44:00.000Z". */
const MOMENT = /^\d{4}-\d{2}-\d{2}(T[\d:.]{5,12}Z)?$/;

function readMoment(text: string | null): string | null {
  return text !== null && MOMENT.test(text) && !Number.isNaN(Date.parse(text)) ? text : null;
}

function readGap(text: string | null): number | null {
  return text !== null && /^[0-4]$/.test(text) ? Number(text) : null;
}

function readFilter(params: URLSearchParams): AreaFilter {
  const flags = (params.get('filter') ?? '').split(',');
  return {
    flags: FLAGS.filter((flag) => flags.includes(flag)),
    gapAbove: readGap(params.get('gap')),
    changedSince: readMoment(params.get('since')),
  };
}

/** Reads a place from an address's query; what it does not understand it leaves out. */
export function readPlace(query: string): Place {
  const params = new URLSearchParams(query);
  return {
    view: params.get('view') === 'table' ? 'table' : 'focus',
    groupingId: params.get('grouping'),
    areaId: params.get('area'),
    filter: readFilter(params),
  };
}

/** A place as an address's query, e.g. "?view=table&grouping=crm&filter=unrated". Reading it gives the place back. */
export function writePlace({ view, groupingId, areaId, filter }: Place): string {
  const { flags, gapAbove, changedSince } = filter;
  const params = new URLSearchParams({ view });
  if (groupingId !== null) params.set('grouping', groupingId);
  if (areaId !== null) params.set('area', areaId);
  if (flags.length > 0) params.set('filter', flags.join(','));
  if (gapAbove !== null) params.set('gap', String(gapAbove));
  if (changedSince !== null) params.set('since', changedSince);
  return `?${params.toString()}`;
}
