import { describe, expect, it, test } from 'vitest';
import { CURRENT_EDITION_ID, JOURNEY_STAGE_NAMES, JOURNEY_STAGES } from './constants';
import {
  checkableNounIn,
  HIGHEST_SIMILARITY,
  isWithin,
  SENTENCE_WORDS,
  STATEMENT_WORDS,
  wordCount,
} from './content-rules';
import { toEdition } from './edition';
import { readShippedEditions } from './files';
import { areasInNoChain, lensesOf, lensesSchema, type Lenses } from './lenses';
import { sentencesOf, similarityOf, trigramsOf } from './similarity';

/** Shorter, and it names nothing to hand on; longer, and it is a sentence of its own. In words. */
const HANDED_ON_WORDS = { min: 4, max: 22 };

const shipped = readShippedEditions(process.cwd()).flatMap((document) => {
  const lenses = lensesOf(document.id);
  return lenses ? [{ edition: toEdition(document), lenses, id: document.id }] : [];
});

const partsOf = ({ journey, businessToBusiness }: Lenses) => [...journey, ...businessToBusiness];
const stepsOf = ({ chains }: Lenses) => chains.flatMap(({ steps }) => steps);

test('the current edition has lenses, and an unknown one has none', () => {
  expect(shipped.map(({ id }) => id)).toContain(CURRENT_EDITION_ID);
  expect(lensesOf('no-edition')).toBeNull();
  expect(lensesOf(CURRENT_EDITION_ID)).toBe(lensesOf(CURRENT_EDITION_ID));
});

describe.each(shipped)('the lenses of $id', ({ edition, lenses }) => {
  const inChains = new Set(stepsOf(lenses).map(({ areaId }) => areaId));

  it('point at areas that exist', () => {
    const ids = [...inChains, ...partsOf(lenses).flatMap(({ areaIds }) => areaIds)];
    expect(ids.filter((id) => !edition.area(id))).toEqual([]);
  });

  it('list the areas of a part in map order', () => {
    const ids = edition.areas.map((area) => area.id);
    for (const { id, areaIds } of partsOf(lenses)) {
      expect.soft(areaIds, id).toEqual(ids.filter((areaId) => areaIds.includes(areaId)));
    }
  });

  it('have every stage of the journey under its name', () => {
    expect(lenses.journey.map(({ id }) => id)).toEqual(JOURNEY_STAGES);
    expect(lenses.journey.map(({ name }) => name)).toEqual(Object.values(JOURNEY_STAGE_NAMES));
  });

  it('have at least eight chains, under distinct names', () => {
    expect(lenses.chains.length).toBeGreaterThanOrEqual(8);
    const names = [...lenses.chains, ...partsOf(lenses)].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('pass every area that lies in a vertical, so all but Enterprise Management, in a chain', () => {
    const outside = areasInNoChain(edition, lenses);
    expect(outside.filter(({ verticalIds }) => verticalIds.length > 0)).toEqual([]);
    expect(outside.length).toBe(edition.areas.filter((area) => !inChains.has(area.id)).length);
  });

  it('name at least the areas whose own content claims them', () => {
    for (const { id, areaIds } of lenses.journey) {
      const claiming = edition.areas.filter(({ content }) => content?.journeyStages.includes(id));
      expect.soft(areaIds, id).toEqual(expect.arrayContaining(claiming.map((area) => area.id)));
    }
    const claiming = edition.areas.filter(({ content }) => content?.businessToBusiness);
    const named = lenses.businessToBusiness.flatMap(({ areaIds }) => areaIds);
    expect(named).toEqual(expect.arrayContaining(claiming.map((area) => area.id)));
  });

  it('describe each part and chain in one sentence of a readable length', () => {
    for (const { id, description } of [...partsOf(lenses), ...lenses.chains]) {
      expect.soft(isWithin(wordCount(description), STATEMENT_WORDS), id).toBe(true);
      expect.soft(description, id).toMatch(/^[A-Z][^.!?]*\.$/);
    }
  });

  it('hand on half a sentence with something in it to check', () => {
    for (const { areaId, handsOn } of stepsOf(lenses)) {
      expect.soft(isWithin(wordCount(handsOn), HANDED_ON_WORDS), `${areaId}: ${handsOn}`).toBe(true);
      expect.soft(handsOn, areaId).toMatch(/^[a-z].*[^.]$/);
      expect.soft(checkableNounIn(handsOn), `${areaId}: ${handsOn}`).not.toBeNull();
    }
  });

  it('say nothing twice, nor what the content says already', () => {
    const content = edition.areas.flatMap((area) => {
      const { purpose = '', outcomes = [], statements = [], nextSteps = [] } = area.content ?? {};
      return [purpose, ...outcomes, ...statements, ...nextSteps];
    });
    const written = [...partsOf(lenses), ...lenses.chains].map(({ description }) => description);
    const handed = stepsOf(lenses).map(({ handsOn }) => handsOn);
    const sentences = [...written, ...handed].flatMap((text) => sentencesOf(text, SENTENCE_WORDS));
    expect(new Set(sentences).size).toBe(sentences.length);
    const known = new Set(content.flatMap((text) => sentencesOf(text, SENTENCE_WORDS)));
    expect(sentences.filter((sentence) => known.has(sentence))).toEqual([]);
    const texts = [...written, ...handed].map((text) => ({ text, trigrams: trigramsOf(text) }));
    const alike = texts.flatMap((one, index) =>
      texts
        .slice(index + 1)
        .filter((other) => similarityOf(one.trigrams, other.trigrams) > HIGHEST_SIMILARITY)
        .map((other) => [one.text, other.text]),
    );
    expect(alike).toEqual([]);
  });
});

describe('lensesSchema refuses', () => {
  const step = (areaId: string) => ({ areaId, handsOn: 'a record with all that the next one needs' });
  const chain = (areaIds: readonly string[]) => ({
    id: 'chain',
    name: 'Chain',
    description: 'From somewhere to somewhere else.',
    steps: areaIds.map(step),
  });
  const stages = JOURNEY_STAGES.map((id) => ({
    id,
    description: 'What happens at this stage.',
    areaIds: ['a', 'b', 'c'],
  }));
  const sound = { journey: stages, businessToBusiness: [], chains: [chain(['a', 'b', 'c', 'd', 'e'])] };

  it('nothing that is sound', () => expect(lensesSchema.safeParse(sound).success).toBe(true));

  it.each([
    ['a chain that passes an area twice', { chains: [chain(['a', 'b', 'c', 'd', 'a'])] }],
    ['a chain of four steps', { chains: [chain(['a', 'b', 'c', 'd'])] }],
    ['two chains of one id', { chains: [...sound.chains, ...sound.chains] }],
    ['a missing stage', { journey: stages.slice(1) }],
    ['stages in another order', { journey: stages.toReversed() }],
    ['a stage of two areas', { journey: stages.map((stage) => ({ ...stage, areaIds: ['a', 'b'] })) }],
    [
      'a stage with an area twice',
      { journey: stages.map((stage) => ({ ...stage, areaIds: ['a', 'b', 'a'] })) },
    ],
  ])('%s', (_, change) => {
    expect(lensesSchema.safeParse({ ...sound, ...change }).success).toBe(false);
  });
});
