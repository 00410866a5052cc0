import { describe, expect, it } from 'vitest';
import { assignmentChanges, byMember } from './assignment-changes';

const current = [
  { areaId: 'a', memberId: 'jo' },
  { areaId: 'a', memberId: 'kim' },
];
const asked = { areaIds: ['a', 'b', 'b'], memberIds: ['jo'] };

describe('assignmentChanges', () => {
  it.each([
    ['add', [{ areaId: 'b', memberId: 'jo' }], []],
    ['set', [{ areaId: 'b', memberId: 'jo' }], [{ areaId: 'a', memberId: 'kim' }]],
    ['remove', [], [{ areaId: 'a', memberId: 'jo' }]],
  ] as const)('%s', (mode, added, removed) => {
    expect(assignmentChanges(current, { ...asked, mode })).toEqual({ added, removed });
  });

  it('sets nobody', () => {
    const request = { areaIds: ['a'], memberIds: [], mode: 'set' as const };
    expect(assignmentChanges(current, request)).toEqual({ added: [], removed: current });
  });
});

describe('byMember', () => {
  it('gathers the areas of each', () => {
    expect(byMember([...current, { areaId: 'b', memberId: 'jo' }])).toEqual({ jo: ['a', 'b'], kim: ['a'] });
  });
});
