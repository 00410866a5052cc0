import type { Edition } from '@/lib/framework/edition';
import type { Area } from '@/lib/framework/types';

/** What helps to answer beside the statements themselves. */
export type Guidance = {
  purpose: string;
  outcomes: readonly string[];
  /** What to ask to see. */
  evidence: readonly string[];
  metrics: readonly { name: string; unit: string }[];
  /** From 0 to 1, 1 to 2, up to 4 to 5. */
  nextSteps: readonly string[];
};

/** What the questionnaire says about one process area: the same in every assessment of an edition. */
export type QuestionText = {
  name: string;
  /** The identifier that the framework's owner gave, where it is known. */
  number: string | null;
  verticalNames: readonly string[];
  processes: readonly { id: string; name: string; statement: string | null }[];
  /** What levels 0 to 5 look like here. */
  statements: readonly string[];
  /** Null where nothing is written about the area yet. */
  guidance: Guidance | null;
};

/** The texts of all areas of an edition, by area id. */
export type QuestionBank = Readonly<Record<string, QuestionText>>;

function toGuidance({
  purpose,
  outcomes,
  evidence,
  metrics,
  nextSteps,
}: NonNullable<Area['content']>): Guidance {
  return { purpose, outcomes, evidence, metrics, nextSteps };
}

function toText(edition: Edition, area: Area): QuestionText {
  return {
    name: area.name,
    number: area.number,
    verticalNames: area.verticalIds.flatMap((id) => edition.vertical(id)?.name ?? []),
    processes: edition.processesOfArea(area.id).map(({ id, name, statement }) => ({ id, name, statement })),
    statements: edition.statementsOf(area),
    guidance: area.content && toGuidance(area.content),
  };
}

const written = new Map<string, string>();

/**
 * The bank of an edition as JSON, made once a process. It travels to the browser as this one string: as a tree of
 * values, each page would serialise some thousand of them anew.
 */
export function questionBankJson(edition: Edition): string {
  const known = written.get(edition.id);
  if (known !== undefined) return known;
  const bank: QuestionBank = Object.fromEntries(
    edition.areas.map((area) => [area.id, toText(edition, area)]),
  );
  const json = JSON.stringify(bank);
  written.set(edition.id, json);
  return json;
}

const read = new Map<string, QuestionBank>();

/** Reads `questionBankJson` of an edition back, once a process or browser tab. */
export function readQuestionBank(editionId: string, json: string): QuestionBank {
  const known = read.get(editionId);
  if (known) return known;
  const bank = JSON.parse(json) as QuestionBank;
  read.set(editionId, bank);
  return bank;
}
