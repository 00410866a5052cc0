import { isAtLeast, pointsOf, type AttributeId, type AttributeRatings } from '@/lib/scoring/attributes';
import { explainLevel, type HeldBy, type LevelExplanation } from '@/lib/scoring/level-explanation';
import {
  processPerformance,
  stepsToPerformance,
  type ProcessRating,
} from '@/lib/scoring/process-performance';
import { attributeMap } from '@/lib/scoring/scored-level';
import { depthOf, detailsOf } from './rating-level';
import type { Depth, RatingFields } from './types';

/** What a rating is read with: the campaign's depth, the area's processes, and names. */
export type ReasonContext = {
  campaignDepth: Depth;
  processes: readonly { id: string; name: string }[];
  attributes: readonly { id: string; name: string }[];
};

/** A sentence each. */
export type LevelReason = {
  /** Why the area is at its level, or at none yet. */
  why: string;
  /** What would lift it, or give it a level; null when nothing does, or when the statements say it. */
  lift: string | null;
};

type NamedProcess = ProcessRating & { name: string };

/** More would hide the rest of the sentence. */
const MOST_PROCESSES_NAMED = 3;

const NUMBER_WORDS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];
const inWords = (count: number) => NUMBER_WORDS[count] ?? String(count);
const plural = (count: number, one: string, many: string) => (count === 1 ? one : many);

/** "a", "a and b", "a, b and c". */
function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}

const numbered = (ids: readonly AttributeId[]) => listed(ids.map((id) => `PA ${id}`));

function namer(attributes: ReasonContext['attributes']) {
  return (id: AttributeId) => `PA ${id} ${attributes.find((one) => one.id === id)?.name ?? ''}`.trim();
}

/** Those with the same rating and need together, in order. */
function alike(heldBy: readonly HeldBy[]): HeldBy[][] {
  const groups = new Map<string, HeldBy[]>();
  for (const held of heldBy) {
    const key = held.rating + held.needs;
    groups.set(key, [...(groups.get(key) ?? []), held]);
  }
  return [...groups.values()];
}

/** "Level 2, because PA 3.2 Process deployment is P; L is needed." */
function whyHeld(level: number, heldBy: readonly HeldBy[], nameOf: (id: AttributeId) => string): string {
  const groups = alike(heldBy);
  const clauses = groups.flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const names = listed(group.map(({ id }) => nameOf(id)));
    const what = `${names} ${plural(group.length, 'is', 'are')} ${first.rating}`;
    return [
      groups.length === 1 ? `${what}; ${first.needs} is needed` : `${what} where ${first.needs} is needed`,
    ];
  });
  return `Level ${level}, because ${clauses.join('; ')}.`;
}

/** "Level 2 also needs PA 2.2 to be L." Empty when all that it needs is rated. */
function whatElse({ atLeast, missing }: LevelExplanation): string {
  return missing.length === 0
    ? ''
    : `level ${atLeast + 1} also needs ${numbered(missing)} to be rated L or better`;
}

/** "Two processes hold PA 1.1 at L, A (P) and B (L): one step up among them makes it F". The lowest come first. */
function processesThatHold({ rating, needs }: HeldBy, processes: readonly NamedProcess[]): string {
  const low = processes
    .flatMap(({ name, rating: own, notApplicable }) =>
      notApplicable || own === null || isAtLeast(own, needs) ? [] : [{ name, rating: own }],
    )
    .toSorted((a, b) => pointsOf(a.rating) - pointsOf(b.rating));
  const named = low.slice(0, MOST_PROCESSES_NAMED).map((one) => `${one.name} (${one.rating})`);
  const others = low.length - named.length;
  const names = listed(others === 0 ? named : [...named, `${others} more`]);
  const steps = stepsToPerformance(processes, needs) ?? 0;
  const lifting = `${steps === 1 ? 'one step up' : `${steps} steps up`} ${plural(low.length, 'there', 'among them')}`;
  return (
    `${inWords(low.length)} ${plural(low.length, 'process holds', 'processes hold')} PA 1.1 at ${rating}, ` +
    `${names}: ${lifting} ${plural(steps, 'makes', 'make')} it ${needs}`
  );
}

function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** What lifts an area whose level is known, below 5. */
function whatLifts(explanation: LevelExplanation, processes: readonly NamedProcess[]): string {
  const { heldBy, next } = explanation;
  const more = whatElse(explanation);
  const performance = heldBy.find(({ id }) => id === '1.1');
  if (performance && processes.length > 0) {
    const holding = processesThatHold(performance, processes);
    const isAll = heldBy.length === 1 && more === '';
    return `${holding}${isAll ? ` and the area level ${next}` : ''}${more && `; ${more}`}.`;
  }
  if (more !== '') return `${capitalised(more)}.`;
  if (heldBy.length === 1) return `With that the area is at level ${next}.`;
  const needs = (['F', 'L'] as const).flatMap((needed) => {
    const ids = heldBy.filter((held) => held.needs === needed).map(({ id }) => id);
    return ids.length === 0 ? [] : [`${numbered(ids)} to be ${needed}`];
  });
  return `Level ${next} needs ${listed(needs)}.`;
}

/** Why there is no level yet, when PA 1.1 is not known. */
function withoutPerformance(processes: readonly NamedProcess[], name: string): LevelReason {
  if (processes.length === 0) return { why: `No level yet: rate ${name}.`, lift: null };
  const applicable = processes.filter(({ notApplicable }) => !notApplicable);
  if (applicable.length === 0) {
    return {
      why: 'No level: every process is not applicable.',
      lift: 'If the whole area does not apply, mark it not applicable.',
    };
  }
  const performance = processPerformance(processes);
  if (performance === null) return { why: 'No level yet: rate the processes first.', lift: null };
  const unrated = applicable.filter(({ rating }) => rating === null);
  const left =
    unrated.length === 1
      ? `${unrated[0]?.name ?? 'one process'} is unrated`
      : `${unrated.length} of ${applicable.length} processes are unrated`;
  return { why: `No level yet: ${left}.`, lift: `PA 1.1 is ${performance.rating} so far.` };
}

function detailedReason(
  attributes: AttributeRatings,
  processes: readonly NamedProcess[],
  nameOf: (id: AttributeId) => string,
): LevelReason {
  const explanation = explainLevel(attributes);
  const { level, atLeast, heldBy, missing, next } = explanation;
  if (level === null) {
    if ((attributes['1.1'] ?? null) === null) return withoutPerformance(processes, nameOf('1.1'));
    return {
      why: `At least level ${atLeast}: rate ${listed(missing.map(nameOf))} to know more.`,
      lift: null,
    };
  }
  if (next === null)
    return { why: `Level ${level}, the highest: every attribute is as high as it needs.`, lift: null };
  return { why: whyHeld(level, heldBy, nameOf), lift: whatLifts(explanation, processes) };
}

/**
 * Why an area is at its level and what would lift it, in plain words: in detail it names the attributes, and the
 * processes where PA 1.1 comes from them; of a chosen level the statements tell what the next one needs.
 */
export function levelReason(
  rating: Readonly<RatingFields>,
  { campaignDepth, processes, attributes }: ReasonContext,
): LevelReason {
  if (rating.notApplicable) return { why: 'Not applicable, so it has no level.', lift: null };
  if (depthOf(rating, campaignDepth) === 'direct') {
    if (rating.level === null)
      return { why: 'No level yet: choose the highest statement that holds as a whole.', lift: null };
    return { why: `Level ${rating.level}, chosen.`, lift: null };
  }
  const details = detailsOf(
    rating,
    processes.map(({ id }) => id),
  );
  const named = details.processes.map((process, index) => ({
    ...process,
    name: processes[index]?.name ?? '',
  }));
  return detailedReason(attributeMap(details), named, namer(attributes));
}
