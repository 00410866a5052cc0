import { TextLink } from '@/components/ui/text-link';
import { planAddress } from './action-address';

type PlanLinkProps = { assessmentId: string; area: { areaId: string; name: string } };

/** From a gap to the form of an action for it. */
export function PlanLink({ assessmentId, area: { areaId, name } }: PlanLinkProps) {
  return (
    <TextLink
      href={planAddress(assessmentId, { areaId })}
      size="sm"
      aria-label={`Plan an action for ${name}`}
    >
      {'Plan\u00a0an\u00a0action'}
    </TextLink>
  );
}
