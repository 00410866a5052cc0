import type { ExchangedAssessment, GivenAnswers } from './types';

/** Was the file made from this very assessment, so that versions can be held against each other? */
export function isOfThis({ source }: GivenAnswers, { assessmentId }: ExchangedAssessment): boolean {
  return source.assessmentId === assessmentId;
}

const from = (name: string | null) => (name === null ? '' : ` (${name})`);

function actionNotice(count: number): string {
  const subject = count === 1 ? 'improvement action is' : `${count} improvement actions are`;
  return `This file’s ${subject} not taken in here: only its answers and links are. Importing it as a new campaign brings its actions along.`;
}

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
  if (given.actionCount > 0) notices.push(actionNotice(given.actionCount));
  return notices;
}
