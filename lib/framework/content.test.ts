import { describe, expect, it } from 'vitest';
import { LEVELS } from './constants';
import {
  checkableNounIn,
  HIGHEST_SIMILARITY,
  isWithin,
  SENTENCE_WORDS,
  STATEMENT_WORDS,
  wordCount,
} from './content-rules';
import { ITIL_PRACTICES, OPEN_APIS } from './crosswalks';
import { readShippedEditions } from './files';
import { sentencesOf, similarityOf, trigramsOf, withoutName } from './similarity';
import type { Area, EditionDocument } from './types';

type WrittenArea = Area & { content: NonNullable<Area['content']> };

const isWritten = (area: Area): area is WrittenArea => area.content !== null;

/** Every sentence that stands in an area or its processes, with where. */
function sentences(edition: EditionDocument, areas: readonly WrittenArea[]) {
  const texts = [
    ...edition.groupings.map(({ id, meaning }) => ({ place: id, text: meaning ?? '' })),
    ...areas.flatMap(({ id, content }) =>
      [content.purpose, ...content.outcomes, ...content.statements, ...content.nextSteps].map((text) => ({
        place: id,
        text,
      })),
    ),
    ...edition.processes.map(({ id, statement }) => ({ place: id, text: statement ?? '' })),
  ];
  return texts.flatMap(({ place, text }) =>
    sentencesOf(text, SENTENCE_WORDS).map((sentence) => ({ place, sentence })),
  );
}

describe.each(readShippedEditions(process.cwd()))('the content of $id', (edition) => {
  const areas = edition.areas.filter(isWritten);
  const statements = areas.flatMap(({ id, content }) =>
    content.statements.map((statement, level) => ({ place: `${id}, level ${level}`, statement })),
  );

  it('is there for every grouping, area and process', () => {
    expect(edition.groupings.filter(({ meaning }) => meaning === null)).toEqual([]);
    expect(edition.areas.filter((area) => !isWritten(area)).map(({ id }) => id)).toEqual([]);
    expect(edition.processes.filter(({ statement }) => statement === null).map(({ id }) => id)).toEqual([]);
  });

  it('has statements of a readable length', () => {
    expect(statements.filter(({ statement }) => !isWithin(wordCount(statement), STATEMENT_WORDS))).toEqual(
      [],
    );
  });

  it('has something to check in every statement', () => {
    expect(statements.filter(({ statement }) => checkableNounIn(statement) === null)).toEqual([]);
  });

  it('says nothing twice', () => {
    const seen = new Map<string, string>();
    const repeated = sentences(edition, areas).filter(({ place, sentence }) => {
      const isKnown = seen.has(sentence);
      seen.set(sentence, place);
      return isKnown;
    });
    expect(repeated).toEqual([]);
  });

  it.each(LEVELS)('tells all areas apart at level %i, without their names', (level) => {
    const described = areas.map(({ id, name, content }) => ({
      id,
      trigrams: trigramsOf(withoutName(content.statements[level] ?? '', name)),
    }));
    const alike = described.flatMap((one, index) =>
      described
        .slice(index + 1)
        .filter((other) => similarityOf(one.trigrams, other.trigrams) > HIGHEST_SIMILARITY)
        .map((other) => [one.id, other.id]),
    );
    expect(alike).toEqual([]);
  });

  it('names ITIL practices and Open APIs as their owners do, each once an area', () => {
    for (const { id, content } of areas) {
      const { itilPractices, openApis, journeyStages } = content;
      expect
        .soft(
          itilPractices.filter((practice) => !ITIL_PRACTICES.includes(practice)),
          id,
        )
        .toEqual([]);
      expect
        .soft(
          openApis.filter(({ number, name }) => OPEN_APIS[number] !== name),
          id,
        )
        .toEqual([]);
      for (const list of [itilPractices, journeyStages, openApis.map(({ number }) => number)]) {
        expect.soft(new Set(list).size, id).toBe(list.length);
      }
    }
  });
});

describe('what holds in any area', () => {
  it.each(readShippedEditions(process.cwd()))(
    '$id: the ten process attributes, in order and as scoring numbers them',
    (edition) => {
      const ids = edition.attributes.map(({ id }) => id);
      expect(ids).toEqual(['1.1', '2.1', '2.2', '3.1', '3.2', '3.3', '4.1', '4.2', '5.1', '5.2']);
      for (const { id, level, statement } of edition.attributes) {
        expect(id.startsWith(`${level}.`)).toBe(true);
        expect(checkableNounIn(statement), statement).not.toBeNull();
      }
    },
  );

  it.each(readShippedEditions(process.cwd()))('$id: no two lines are alike', (edition) => {
    const lines = [...edition.groups, ...edition.verticals].map(({ meaning }) => meaning);
    const texts = [...lines, ...[...edition.levels, ...edition.attributes].map(({ statement }) => statement)];
    expect(new Set(texts).size).toBe(texts.length);
  });
});

describe('checkableNounIn', () => {
  it.each([
    ['Fallout is kept in a log.', 'log'],
    ['Policies are printed.', 'Policies'],
    ['Each technician carries one.', 'technician'],
    ['It has an order number.', 'order number'],
    ['The process is managed by good people in their own way.', null],
    ['Catalogued planning is logged.', null],
  ])('in %s: %s', (statement, noun) => {
    expect(checkableNounIn(statement)).toBe(noun);
  });
});
