import { TextLink } from '@/components/ui/links';
import { planAddress } from './action-address';

type PlanLinkProps = { assessmentId: string; area: { areaId: string; name: string } };

/** From a gap to the form of an action for it. */
export function PlanLink({ assessmentId, area: { areaId, name } }: PlanLinkProps) {
  return (
    <TextLink
      href={planAddress(assessmentId, areaId)}
      fz="sm"
      style={{ whiteSpace: 'nowrap' }}
      aria-label={`Plan an action for ${name}`}
    >
      Plan an action
    </TextLink>
  );
}
