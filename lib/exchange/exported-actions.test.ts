import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PortableAction } from '@/lib/improvement/types';
import { exportedActions } from './exported-actions';
import { AREAS, someAction } from './testing';

const work: Omit<PortableAction, 'areaId'> = {
  text: 'Do it',
  fromLevel: 1,
  toLevel: 2,
  dueOn: null,
  effort: 'small',
  status: 'open',
};
const [SELLING = '', ORDERS = '', FRAUD = ''] = AREAS;
const some = fc.array(fc.constantFrom(...AREAS).chain(someAction), { maxLength: 12 });
const shuffled = some.chain((actions) =>
  fc.tuple(fc.constant(actions), fc.shuffledSubarray(actions, { minLength: actions.length })),
);

describe('the actions of an export', () => {
  it('stand in one order, whichever they were made in', () => {
    fc.assert(
      fc.property(shuffled, ([actions, others]) => {
        expect(exportedActions(AREAS, others)).toEqual(exportedActions(AREAS, actions));
      }),
    );
  });

  it('go by area as the map does, then by what is due, then by what is said', () => {
    const one = { ...work, text: 'b' };
    const inOrder: PortableAction[] = [
      { ...one, areaId: ORDERS, dueOn: '2026-12-31', text: 'Z' },
      { ...one, areaId: SELLING, dueOn: '2026-01-01' },
      { ...one, areaId: SELLING, dueOn: '2026-01-02', text: 'a' },
      { ...one, areaId: SELLING, text: 'B' },
      { ...one, areaId: SELLING, text: 'a' },
      { ...one, areaId: SELLING, text: 'a b' },
      { ...one, areaId: SELLING, fromLevel: 0 },
      { ...one, areaId: SELLING },
      { ...one, areaId: SELLING, toLevel: 3 },
      { ...one, areaId: SELLING, text: 'ä' },
    ];
    expect(exportedActions([ORDERS, SELLING], inOrder.toReversed())).toEqual(inOrder);
  });

  it('leave out areas that are not in scope, and everything that is not work', () => {
    const action = { ...work, areaId: FRAUD };
    const known = { ...action, id: 'x', owner: { memberId: 'x', name: 'Mia' }, comments: 3, version: 4 };
    expect(exportedActions([FRAUD], [known])).toEqual([action]);
    expect(exportedActions([SELLING], [known])).toEqual([]);
  });
});
