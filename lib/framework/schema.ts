import { z } from 'zod';
import { JOURNEY_STAGES, LEVELS } from './constants';

const id = z
  .string()
  .regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, 'must be a stable id: lower case words joined by dots and hyphens');
const name = z.string().min(2).max(120);
/** The identifier that the framework's owner gave, where it is known. */
const number = z
  .string()
  .regex(/^\d+(\.\d+)*$/)
  .nullable();
const text = z.string().trim().min(20).max(600);

export const groupSchema = z.strictObject({ id, name });
export const verticalSchema = z.strictObject({ id, name, groupId: id });
export const groupingSchema = z.strictObject({
  id,
  name,
  shortName: z.string().min(2).max(10),
  groupId: id,
  number,
});
const areaStructureSchema = z.strictObject({
  id,
  name,
  groupingId: id,
  verticalIds: z.array(id).max(3),
  number,
});
const processStructureSchema = z.strictObject({ id, name, areaId: id, number });

/** Names and structure: `editions/<edition>/structure.json`. The order of each list is map order. */
export const structureSchema = z.strictObject({
  id,
  name,
  standsFor: z.string(),
  acknowledgement: z.string(),
  groups: z.array(groupSchema),
  verticals: z.array(verticalSchema),
  groupings: z.array(groupingSchema),
  areas: z.array(areaStructureSchema),
  processes: z.array(processStructureSchema),
});

const levelSchema = z.strictObject({ level: z.literal(LEVELS), name, statement: text });

/** A process attribute of levels 1 to 5 with a statement to rate N, P, L or F; `id` as ISO/IEC 33020 numbers it. */
const attributeSchema = z.strictObject({
  id: z.string().regex(/^[1-5]\.[1-3]$/),
  name,
  level: z.literal(LEVELS),
  statement: text,
});

/** What holds in any area: `editions/<edition>/general.json`. */
export const generalSchema = z.strictObject({
  /** Shown for an area without statements of its own. */
  levels: z.array(levelSchema).length(LEVELS.length),
  /** PA 1.1 to PA 5.2. PA 1.1 is rated as such only in an area without processes. */
  attributes: z.array(attributeSchema).length(10),
  /** One line for each group and vertical, by id. */
  meanings: z.record(id, text),
});

const areaContentSchema = z.strictObject({
  purpose: text,
  outcomes: z.array(text).min(3).max(6),
  /** For levels 0 to 5. */
  statements: z.array(text).length(LEVELS.length),
  evidence: z.array(z.string().min(5)).min(2).max(4),
  metrics: z
    .array(z.strictObject({ name: z.string().min(5), unit: z.string().min(1) }))
    .min(2)
    .max(4),
  /** From 0 to 1, 1 to 2, up to 4 to 5. */
  nextSteps: z.array(text).length(LEVELS.length - 1),
  journeyStages: z.array(z.literal(JOURNEY_STAGES)),
  businessToBusiness: z.boolean(),
  itilPractices: z.array(z.string()),
  openApis: z.array(z.strictObject({ number: z.string().regex(/^TMF\d{3}$/), name: z.string() })),
  /** A statement to rate N, P, L or F for each process of the area, by process id. */
  processes: z.record(id, text),
});

/** What is written about the areas of one horizontal grouping: `editions/<edition>/content/<grouping>.json`. */
export const groupingContentSchema = z.strictObject({
  groupingId: id,
  meaning: text,
  areas: z.record(id, areaContentSchema),
});

const areaSchema = areaStructureSchema.extend({
  content: areaContentSchema.omit({ processes: true }).nullable(),
});
const processSchema = processStructureSchema.extend({ statement: text.nullable() });

/** A whole edition in one document, as PostgreSQL keeps it. */
export const editionDocumentSchema = structureSchema.extend({
  levels: generalSchema.shape.levels,
  attributes: z.array(attributeSchema).length(10),
  groups: z.array(groupSchema.extend({ meaning: text })),
  verticals: z.array(verticalSchema.extend({ meaning: text })),
  groupings: z.array(groupingSchema.extend({ meaning: text.nullable() })),
  areas: z.array(areaSchema),
  processes: z.array(processSchema),
});

/** Facts of made-up operators with the level that raters should find: `editions/<edition>/rated-cases.json`. */
export const ratedCasesSchema = z.strictObject({
  cases: z.array(
    z.strictObject({
      areaId: id,
      facts: z.string().trim(),
      expectedLevel: z.literal(LEVELS),
      /** Names the boundary that the level hangs on. */
      why: text,
    }),
  ),
});
