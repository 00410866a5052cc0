/** Where a horizontal grouping is described. */
export const groupingAddress = (groupingId: string) => `/framework/${groupingId}`;

/** Where an area is described: its part of its grouping's page. */
export const areaAddress = ({ id, groupingId }: { id: string; groupingId: string }) =>
  `/framework/${groupingId}#${id}`;
