import type { z } from 'zod';
import type { LEVELS } from './constants';
import type { editionDocumentSchema, groupingContentSchema } from './schema';

export type Level = (typeof LEVELS)[number];
export type EditionDocument = z.infer<typeof editionDocumentSchema>;
export type GroupingContent = z.infer<typeof groupingContentSchema>;
export type Group = EditionDocument['groups'][number];
export type Vertical = EditionDocument['verticals'][number];
export type Grouping = EditionDocument['groupings'][number];
export type Area = EditionDocument['areas'][number];
export type Process = EditionDocument['processes'][number];
