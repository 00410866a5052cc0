import type { BuiltMember } from '@/prisma/builders';
import type { Role, World } from '../world';

/** Everybody who may stand before a door: each role, nobody, and the owner of another organisation. */
export type Visitor = Role | 'nobody' | 'stranger';

export const VISITORS: readonly Visitor[] = [
  'nobody',
  'stranger',
  'member',
  'viewer',
  'rater',
  'lead',
  'analyst',
  'admin',
  'owner',
];

export const ADMINISTRATORS: readonly Visitor[] = ['admin', 'owner'];
export const READERS: readonly Visitor[] = ['viewer', 'rater', 'lead', 'analyst', 'admin', 'owner'];
export const SIGNED_IN: readonly Visitor[] = VISITORS.filter((visitor) => visitor !== 'nobody');

export function memberOf(world: World, visitor: Visitor): BuiltMember | null {
  if (visitor === 'nobody') return null;
  return visitor === 'stranger' ? world.strangers.owner : world.people[visitor];
}
