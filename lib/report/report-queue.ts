/** Never changes: jobs wait under it in the database. */
export const REPORT_QUEUE = { name: 'report' } as const;
