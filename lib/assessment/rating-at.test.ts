import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDetailField } from './detail-fields';
import { mergeChange } from './merge-change';
import { changesTowards, ratingAt, withSide } from './rating-at';
import type { RatingChanges, RatingFields, StoredRating } from './types';
import { UNTOUCHED, untouchedRating } from './untouched-rating';

const CONTEXT = { campaignDepth: 'direct' as const, processIds: ['p.one', 'p.two'] };

const level = fc.option(fc.integer({ min: 0, max: 5 }));
const answer = fc.option(fc.constantFrom('N', 'P', 'L', 'F'));
const change: fc.Arbitrary<RatingChanges> = fc.record(
  {
    level,
    depth: fc.option(fc.constantFrom('direct', 'detailed')),
    target: level,
    notApplicable: fc.boolean(),
    note: fc.constantFrom('', 'a', 'b'),
    confidence: fc.option(fc.constantFrom('low', 'high')),
    confirmed: fc.boolean(),
    'attribute.2.1': answer,
    'process.p.one': answer,
    'process.p.two': answer,
    'reason.p.two': fc.constantFrom('', 'not ours'),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<RatingChanges>;

/** The answer's fields alone, and of those in detail the answered ones. */
const answered = (rating: Readonly<RatingFields>) =>
  Object.fromEntries(
    Object.entries(rating).filter(
      ([field, value]) => field in UNTOUCHED || (isDetailField(field) && value !== null && value !== ''),
    ),
  );

/** Saves changes one after the other, as the server does: the ratings after each, and what its history says. */
function save(changes: readonly RatingChanges[]) {
  let rating: StoredRating = { ...untouchedRating('crm.selling'), fieldVersions: {} };
  const states = [rating];
  const entries: { field: string; from: unknown; to: unknown }[][] = [];
  for (const given of changes) {
    const merged = mergeChange(rating, rating.version, given, CONTEXT);
    if (merged.kind !== 'change') continue;
    rating = merged.next;
    states.push(rating);
    entries.push(Object.entries(merged.changed).map(([field, { from, to }]) => ({ field, from, to })));
  }
  return { states, entries, present: rating };
}

describe('history', () => {
  it('all entries folded from the untouched rating give the present one', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 20 }), (changes) => {
        const { entries, present } = save(changes);
        const folded = entries.reduce<RatingFields>((fields, entry) => withSide(fields, entry, 'to'), {
          ...UNTOUCHED,
        });
        expect(answered(folded)).toEqual(answered(present));
      }),
    );
  });

  it('reckoned back from the present, the answer after each entry is what it was, down to the untouched one', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 20 }), (changes) => {
        const { states, entries, present } = save(changes);
        states.forEach((state, place) =>
          expect(answered(ratingAt(present, entries.slice(place).toReversed()))).toEqual(answered(state)),
        );
      }),
    );
  });

  it('needs no beginning: an answer from before the history comes out too', () => {
    const present = { ...UNTOUCHED, level: 4, note: 'imported' };
    expect(ratingAt(present, [[{ field: 'level', from: 2, to: 4 }]])).toEqual({ ...present, level: 2 });
  });

  it('passes over a derived level and fields of another version', () => {
    const since = [[{ field: 'scoredLevel', from: 1, to: 2 }], [{ field: 'gone', from: 1, to: 2 }]];
    expect(ratingAt(UNTOUCHED, since)).toEqual(UNTOUCHED);
  });
});

describe('changesTowards', () => {
  it('restores any earlier answer, whether it was confirmed aside', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), fc.nat(), (changes, pick) => {
        const { states, entries, present } = save(changes);
        const place = pick % states.length;
        const wanted = ratingAt(present, entries.slice(place).toReversed());
        const restored = { ...present, ...changesTowards(present, wanted), confirmed: true };
        expect(answered(restored)).toEqual({ ...answered(wanted), confirmed: true });
      }),
    );
  });

  it('changes nothing where nothing differs', () => {
    const present = { ...UNTOUCHED, 'process.p.one': null, 'reason.p.one': '' };
    expect(changesTowards(present, { ...UNTOUCHED, confirmed: false })).toEqual({});
  });
});
