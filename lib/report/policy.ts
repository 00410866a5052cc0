import { canAdministrate } from '@/lib/team/policy';
import type { OrganisationRole } from '@/lib/team/types';

/** Who asked for it, and administrators. */
export function canDeleteReport(
  { memberId, role }: { memberId: string; role: OrganisationRole },
  requestedById: string | null,
): boolean {
  return canAdministrate(role) || requestedById === memberId;
}
