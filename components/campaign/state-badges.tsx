import { Badge } from '@mantine/core';
import { STATE_NAMES } from '@/lib/assessment/constants';
import { CAMPAIGN_STATE_NAMES } from '@/lib/campaign/constants';
import type { AssessmentState, CampaignState } from '@/lib/campaign/types';

/** Colours only repeat what the word says. */
const CAMPAIGN_COLOURS: Record<CampaignState, string> = { draft: 'gray', open: 'teal', closed: 'indigo' };

const ASSESSMENT_COLOURS: Record<AssessmentState, string> = {
  not_started: 'gray',
  in_progress: 'petrol',
  submitted: 'violet',
  accepted: 'teal',
  returned: 'red',
};

function StateBadge({ colour, children }: { colour: string; children: string }) {
  return (
    <Badge
      variant="outline"
      color={`light-dark(var(--mantine-color-${colour}-9), var(--mantine-color-${colour}-2))`}
      radius="sm"
      miw="max-content"
      tt="none"
      fw={600}
    >
      {children}
    </Badge>
  );
}

export function CampaignStateBadge({ state }: { state: CampaignState }) {
  return <StateBadge colour={CAMPAIGN_COLOURS[state]}>{CAMPAIGN_STATE_NAMES[state]}</StateBadge>;
}

export function AssessmentStateBadge({ state }: { state: AssessmentState }) {
  return <StateBadge colour={ASSESSMENT_COLOURS[state]}>{STATE_NAMES[state]}</StateBadge>;
}
