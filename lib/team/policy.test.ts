import { describe, expect, it } from 'vitest';
import { ORGANISATION_ROLES } from './constants';
import { canAdministrate, canGiveRole, canManageTeam, canReadTeam } from './policy';

const ALL = [null, ...ORGANISATION_ROLES];

describe('giving roles', () => {
  it('is for administrators, and only an owner touches owners', () => {
    for (const giver of ORGANISATION_ROLES) {
      for (const from of ALL) {
        for (const to of ALL) {
          const touchesOwner = from === 'owner' || to === 'owner';
          expect(canGiveRole(giver, from, to)).toBe(
            canAdministrate(giver) && (giver === 'owner' || !touchesOwner),
          );
        }
      }
    }
  });
});

describe('a team', () => {
  it('is managed by its leads and administrators, and read by its people, analysts and administrators', () => {
    expect(canManageTeam({ role: 'member', teamRole: 'lead' })).toBe(true);
    expect(canManageTeam({ role: 'admin', teamRole: null })).toBe(true);
    expect(canManageTeam({ role: 'analyst', teamRole: 'rater' })).toBe(false);
    expect(canReadTeam({ role: 'analyst', teamRole: null })).toBe(true);
    expect(canReadTeam({ role: 'member', teamRole: 'viewer' })).toBe(true);
    expect(canReadTeam({ role: 'member', teamRole: null })).toBe(false);
  });
});
