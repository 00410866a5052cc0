'use client';

import { Alert, Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import { LinkButton } from '@/components/ui/links';
import { Panel } from '@/components/ui/panel';
import { useAction } from '@/components/ui/use-action';
import { changeCampaignAction, createCampaignAction } from '@/lib/campaign/actions';
import { canChangeScope } from '@/lib/campaign/policy';
import { areaIdsOf } from '@/lib/campaign/scope-tree';
import type { CampaignPlan, CampaignState, EditionChoice, TeamChoice } from '@/lib/campaign/types';
import classes from './campaign-form.module.css';
import { ScopePicker } from './scope-picker';
import { TargetsFields } from './targets-fields';
import { TeamsPicker } from './teams-picker';

type CampaignFormProps = {
  /** What the form starts with. */
  plan: CampaignPlan;
  /** The campaign to change; none makes a new one. */
  campaign?: { id: string; state: CampaignState };
  editions: readonly EditionChoice[];
  teams: readonly TeamChoice[];
};

/** Puts the cursor where something is wrong, so that nobody searches for it. */
function focusFirstError(form: HTMLFormElement | null) {
  form?.querySelector<HTMLElement>('[aria-invalid="true"], [data-field-error]')?.focus();
}

/** Everything that is decided about a campaign. What was typed stays when the server refuses it. */
export function CampaignForm({ plan: initial, campaign, editions, teams }: CampaignFormProps) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [plan, setPlan] = useState(initial);
  const show = ({ campaignId }: { campaignId: string }) => router.push(`/campaigns/${campaignId}`);
  const save = (input: CampaignPlan) =>
    campaign ? changeCampaignAction({ ...input, campaignId: campaign.id }) : createCampaignAction(input);
  const { run, isPending, message, fieldError } = useAction(save, show);

  useEffect(() => {
    if (message !== undefined) focusFirstError(form.current);
  }, [message]);

  const isScopeLocked = campaign !== undefined && !canChangeScope(campaign.state);
  const edition = editions.find(({ id }) => id === plan.editionId);
  const tree = edition?.tree ?? [];
  const change = (changes: Partial<CampaignPlan>) => setPlan((before) => ({ ...before, ...changes }));

  function chooseEdition(editionId: string) {
    const known = new Set(areaIdsOf(editions.find(({ id }) => id === editionId)?.tree ?? []));
    change({ editionId, areaIds: plan.areaIds.filter((id) => known.has(id)) });
  }

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    run(plan);
  }

  return (
    <form ref={form} onSubmit={submit} noValidate>
      <Stack>
        <Panel title="Round">
          <div className={classes.basics}>
            <TextInput
              label="Name"
              required
              value={plan.name}
              error={fieldError('name')}
              onChange={(event) => change({ name: event.currentTarget.value })}
            />
            <NativeSelect
              label="Edition"
              data={editions.map(({ id, name }) => ({ value: id, label: name }))}
              value={plan.editionId}
              disabled={isScopeLocked}
              error={fieldError('editionId')}
              onChange={(event) => chooseEdition(event.currentTarget.value)}
            />
            <TextInput
              type="date"
              label="Opens on"
              required
              value={plan.opensOn}
              error={fieldError('opensOn')}
              onChange={(event) => change({ opensOn: event.currentTarget.value })}
            />
            <TextInput
              type="date"
              label="Closes on"
              required
              value={plan.closesOn}
              error={fieldError('closesOn')}
              onChange={(event) => change({ closesOn: event.currentTarget.value })}
            />
          </div>
        </Panel>
        <Panel
          title="Process areas"
          description={
            isScopeLocked ? 'The scope stays as it is once a campaign was opened.' : 'What every team rates'
          }
        >
          <ScopePicker
            key={plan.editionId}
            tree={tree}
            chosen={plan.areaIds}
            isLocked={isScopeLocked}
            error={fieldError('areaIds')}
            onChange={(areaIds) => change({ areaIds })}
          />
        </Panel>
        <Panel title="Teams" description="Each gets an assessment of its own">
          <TeamsPicker
            teams={teams}
            chosen={plan.teamIds}
            error={fieldError('teamIds')}
            onChange={(teamIds) => change({ teamIds })}
          />
        </Panel>
        <Panel title="Targets" description="A team may set its own for an area">
          <TargetsFields
            tree={tree}
            chosenAreaIds={plan.areaIds}
            levelNames={edition?.levelNames ?? []}
            defaultTarget={plan.defaultTarget}
            groupingTargets={plan.groupingTargets}
            fieldError={fieldError}
            onChange={change}
          />
        </Panel>
        {message !== undefined && (
          <Alert color="red" role="alert" title="Not saved">
            {message} What you entered is still here.
          </Alert>
        )}
      </Stack>
      <Group className={classes.footer} justify="flex-end" mt="md">
        <LinkButton href={campaign ? `/campaigns/${campaign.id}` : '/campaigns'} variant="default">
          Cancel
        </LinkButton>
        <Button type="submit" loading={isPending}>
          {campaign ? 'Save changes' : 'Save as draft'}
        </Button>
      </Group>
    </form>
  );
}
