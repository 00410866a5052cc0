import type { ExchangedAssessment, GivenAnswers } from './types';

/** Was the file made from this very assessment, so that versions can be held against each other? */
export function isOfThis({ source }: GivenAnswers, { assessmentId }: ExchangedAssessment): boolean {
  return source.assessmentId === assessmentId;
}

const from = (name: string | null) => (name === null ? '' : ` (${name})`);

/** What its reader should know of the whole file. */
export function importNotices(given: GivenAnswers, assessment: ExchangedAssessment): string[] {
  const { assessmentId, editionId, name } = given.source;
  const notices: string[] = [];
  if (assessmentId === null)
    notices.push(
      'This file does not say which assessment it was made from. What others changed since cannot be told apart: every difference counts as a change.',
    );
  else if (!isOfThis(given, assessment))
    notices.push(
      `This file was made from another assessment${from(name)}. Every answer in it that differs counts as a change.`,
    );
  if (editionId !== null && editionId !== assessment.edition.id)
    notices.push(
      `This file is of edition ${editionId}, this assessment of ${assessment.edition.id}. Areas and processes are matched by their ids.`,
    );
  return notices;
}
