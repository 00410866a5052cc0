import { expect, test } from 'vitest';
import { rightsOn } from './policy';

const plain = { ownerId: 'owner', createdById: 'creator', status: 'open' } as const;
const NOTHING = [false, false, false];
const PROGRESS = [false, true, false];
const PLANS = [true, true, false];
const ALL = [true, true, true];

test.each([
  ['member', 'lead', 'somebody', 'open', ALL],
  ['member', 'lead', 'somebody', 'in_progress', PLANS],
  ['member', 'rater', 'somebody', 'open', PLANS],
  ['member', 'rater', 'creator', 'open', ALL],
  ['member', 'rater', 'creator', 'done', PLANS],
  ['member', 'viewer', 'somebody', 'open', NOTHING],
  ['member', 'viewer', 'owner', 'open', PROGRESS],
  ['member', 'viewer', 'creator', 'open', NOTHING],
  ['analyst', null, 'somebody', 'open', NOTHING],
  ['admin', null, 'somebody', 'open', PLANS],
  ['admin', null, 'creator', 'open', ALL],
  ['owner', null, 'somebody', 'open', ALL],
] as const)('%s, %s of the team, as %s, of an action %s', (role, teamRole, memberId, status, expected) => {
  const { canChange, canProgress, canDelete } = rightsOn({ role, teamRole, memberId }, { ...plain, status });
  expect([canChange, canProgress, canDelete]).toEqual(expected);
});
