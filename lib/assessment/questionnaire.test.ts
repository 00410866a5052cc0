import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { toEdition } from '@/lib/framework/edition';
import { getAssessmentContent } from './data';
import { toQuestionnaire, withTexts, type Question } from './questionnaire';
import { getSurroundings } from './surroundings-data';
import { buildAssessment, SCOPED_AREAS } from './testing';
import type { AssessmentContent, Surroundings } from './types';

let scope: Awaited<ReturnType<typeof buildAssessment>>['scope'];
let content: AssessmentContent;
let surroundings: Surroundings;
beforeAll(async () => {
  ({ scope } = await buildAssessment());
  content = await getAssessmentContent(db(), scope);
  surroundings = await getSurroundings(db(), scope);
});

const questionsOf = (given: AssessmentContent): Question[] =>
  withTexts(toQuestionnaire(scope, given, surroundings)).flatMap(({ questions }) => questions);

describe('the questionnaire', () => {
  it('asks the areas in scope, and leaves groupings without one out', () => {
    expect(
      questionsOf(content)
        .map(({ areaId }) => areaId)
        .toSorted(),
    ).toEqual(SCOPED_AREAS.toSorted());
    expect(
      toQuestionnaire(scope, content, surroundings).sections.map(({ groupingId }) => groupingId),
    ).toEqual(['crm', 'erm']);
  });

  it('gives guidance and process statements with each question', () => {
    for (const { areaId, guidance, processes, statements } of questionsOf(content)) {
      const area = content.edition.area(areaId);
      expect(guidance).toMatchObject({
        purpose: area?.content?.purpose,
        nextSteps: area?.content?.nextSteps,
      });
      expect(guidance?.nextSteps).toHaveLength(5);
      expect(statements).toHaveLength(6);
      const known = content.edition.processesOfArea(areaId);
      expect(processes).toEqual(known.map(({ id, name, statement }) => ({ id, name, statement })));
    }
  });

  it('has no guidance where an edition has nothing written', () => {
    // The texts are kept by edition, so this one has an id of its own.
    const areas = content.edition.areas.map((area) => ({ ...area, content: null }));
    const edition = toEdition({ ...content.edition, id: 'bare', areas });
    expect(questionsOf({ ...content, edition }).map(({ guidance }) => guidance)).toEqual(
      SCOPED_AREAS.map(() => null),
    );
  });
});
