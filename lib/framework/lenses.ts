import { z } from 'zod';
import { JOURNEY_STAGE_NAMES, JOURNEY_STAGES } from './constants';
import type { Edition } from './edition';
import etom45 from './editions/etom-4.5/lenses.json';

const id = z.string().regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/);
const name = z.string().min(2).max(60);
const text = z.string().trim().min(20).max(300);

const isWithoutRepeats = (list: readonly string[]) => new Set(list).size === list.length;

const areaIds = z.array(id).min(3).refine(isWithoutRepeats, 'names an area twice');

const stageSchema = z
  .strictObject({ id: z.literal(JOURNEY_STAGES), description: text, areaIds })
  .transform((stage) => ({ ...stage, name: JOURNEY_STAGE_NAMES[stage.id] }));

const partSchema = z.strictObject({ id, name, description: text, areaIds });

const chainSchema = z.strictObject({
  id,
  name,
  description: text,
  /** In the order of work. `handsOn` is half a sentence: what the next step gets; at the last, what the chain brings. */
  steps: z
    .array(z.strictObject({ areaId: id, handsOn: text }))
    .min(5)
    .max(12)
    .refine((steps) => isWithoutRepeats(steps.map(({ areaId }) => areaId)), 'passes an area twice'),
});

const hasDistinctIds = (list: readonly { id: string }[]) => isWithoutRepeats(list.map((part) => part.id));

/** Views on an edition: `editions/<edition>/lenses.json`. They are no part of its document, and not in its hash. */
export const lensesSchema = z.strictObject({
  /** All stages of the customer's journey, in its order. */
  journey: z
    .array(stageSchema)
    .refine(
      (stages) => stages.map((stage) => stage.id).join() === JOURNEY_STAGES.join(),
      'every stage once, in order',
    ),
  businessToBusiness: z.array(partSchema).refine(hasDistinctIds, 'uses an id twice'),
  chains: z.array(chainSchema).refine(hasDistinctIds, 'uses an id twice'),
});

export type Lenses = z.infer<typeof lensesSchema>;
/** A stage of the customer's journey, or a part of the business-to-business lens. */
export type LensPart = z.infer<typeof partSchema>;
export type Chain = Lenses['chains'][number];

const LENSES = new Map([['etom-4.5', lensesSchema.parse(etom45)]]);

/** The lenses that ship for an edition, parsed once; null where none were written. */
export function lensesOf(editionId: string): Lenses | null {
  return LENSES.get(editionId) ?? null;
}

/** The areas of an edition that no chain passes, in map order. */
export function areasInNoChain(edition: Pick<Edition, 'areas'>, { chains }: Pick<Lenses, 'chains'>) {
  const passed = new Set(chains.flatMap(({ steps }) => steps.map(({ areaId }) => areaId)));
  return edition.areas.filter((area) => !passed.has(area.id));
}
