'use client';

import { Group } from '@mantine/core';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useRouter } from 'next/navigation';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { LinkButton } from '@/components/ui/links';
import { closeCampaignAction, deleteDraftAction, openCampaignAction } from '@/lib/campaign/actions';
import { canCarryFrom, canChange, canClose, canDelete, canOpen } from '@/lib/campaign/policy';
import type { CampaignState } from '@/lib/campaign/types';

type CampaignActionsProps = { campaignId: string; name: string; state: CampaignState };

/** Edit, open, close and delete: what the campaign's state allows, each confirmed first. */
export function CampaignActions({ campaignId, name, state }: CampaignActionsProps) {
  const router = useRouter();
  const isDraft = state === 'draft';
  return (
    <Group gap="xs">
      {canDelete(state) && (
        <ConfirmButton
          label={`Delete ${name}?`}
          question="The draft is gone for good. No answers are lost, since it was never open."
          confirm="Delete draft"
          color="red.8"
          action={deleteDraftAction}
          input={{ campaignId }}
          onDone={() => router.push('/campaigns')}
        >
          Delete
        </ConfirmButton>
      )}
      {canChange(state) && (
        <LinkButton
          href={`/campaigns/${campaignId}/edit`}
          variant="default"
          leftSection={<IconPencil size={16} aria-hidden />}
        >
          Edit
        </LinkButton>
      )}
      {canCarryFrom(state) && (
        <LinkButton
          href={`/campaigns/new?from=${campaignId}`}
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
        >
          Start the next campaign from this one
        </LinkButton>
      )}
      {canClose(state) && (
        <ConfirmButton
          label={`Close ${name}?`}
          question="Its teams can rate no more. Answers and results stay, and you can open it again."
          confirm="Close campaign"
          color="petrol"
          action={closeCampaignAction}
          input={{ campaignId }}
        >
          Close
        </ConfirmButton>
      )}
      {canOpen(state) && (
        <ConfirmButton
          label={isDraft ? `Open ${name}?` : `Open ${name} again?`}
          question={
            isDraft
              ? 'Its teams can rate from now on. Edition, depth and what answers start from stay as they are from then.'
              : 'Its teams can go on rating. Accepted assessments stay locked.'
          }
          confirm={isDraft ? 'Open campaign' : 'Open again'}
          color="petrol"
          variant="filled"
          action={openCampaignAction}
          input={{ campaignId }}
        >
          {isDraft ? 'Open' : 'Open again'}
        </ConfirmButton>
      )}
    </Group>
  );
}
