'use client';

import { Alert, Button, Group, Stack } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import { LinkButton } from '@/components/ui/links';
import { Panel } from '@/components/ui/panel';
import { useAction } from '@/components/ui/use-action';
import { changeCampaignAction, createCampaignAction } from '@/lib/campaign/actions';
import { hiddenAnswers } from '@/lib/campaign/hidden-answers';
import { canChangeGround } from '@/lib/campaign/policy';
import { areaIdsOf } from '@/lib/campaign/scope-tree';
import type {
  AnswerCounts,
  CampaignPlan,
  CampaignState,
  EarlierCampaign,
  EditionChoice,
  ReviewerChoice,
  TeamChoice,
} from '@/lib/campaign/types';
import classes from './campaign-form.module.css';
import { ReviewersField } from './reviewers-field';
import { RoundFields } from './round-fields';
import { ScopePicker } from './scope-picker';
import { TargetsFields } from './targets-fields';
import { TeamsPicker } from './teams-picker';
import { WeightsFields } from './weights-fields';

/** What the form starts with, and what there is to choose from. */
export type CampaignOffer = {
  plan: CampaignPlan;
  editions: readonly EditionChoice[];
  teams: readonly TeamChoice[];
  people: readonly ReviewerChoice[];
  earlier: readonly EarlierCampaign[];
  answers: AnswerCounts;
};

/** Without a campaign to change, it makes a new one. */
type CampaignFormProps = CampaignOffer & { campaign?: { id: string; state: CampaignState } };

/** Puts the cursor where something is wrong, so that nobody searches for it. */
function focusFirstError(form: HTMLFormElement | null) {
  form?.querySelector<HTMLElement>('[aria-invalid="true"], [data-field-error]')?.focus();
}

/** Everything that is decided about a campaign. What was typed stays when the server refuses it. */
export function CampaignForm({ plan: initial, campaign, ...offer }: CampaignFormProps) {
  const { editions, teams, people, earlier, answers } = offer;
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

  const isGroundLocked = campaign !== undefined && !canChangeGround(campaign.state);
  const hidden = hiddenAnswers(initial.areaIds, plan.areaIds, answers);
  const edition = editions.find(({ id }) => id === plan.editionId);
  const tree = edition?.tree ?? [];
  const change = (changes: Partial<CampaignPlan>) => setPlan((before) => ({ ...before, ...changes }));

  function chooseEdition(editionId: string) {
    const known = new Set(areaIdsOf(editions.find(({ id }) => id === editionId)?.tree ?? []));
    change({ editionId, areaIds: plan.areaIds.filter((id) => known.has(id)) });
  }

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const inScope = new Set(plan.areaIds);
    const weights = Object.entries(plan.weights).filter(([areaId]) => inScope.has(areaId));
    run({ ...plan, weights: Object.fromEntries(weights) });
  }

  return (
    <form ref={form} onSubmit={submit} noValidate>
      <Stack>
        <Panel title="Round">
          <RoundFields
            plan={plan}
            editions={editions}
            earlier={earlier}
            isGroundLocked={isGroundLocked}
            fieldError={fieldError}
            onChange={change}
            onChooseEdition={chooseEdition}
          />
        </Panel>
        <Panel
          title="Process areas"
          description={
            isGroundLocked
              ? 'What every team rates. Answers on areas that you take out are kept, and come back with them.'
              : 'What every team rates'
          }
        >
          <ScopePicker
            key={plan.editionId}
            tree={tree}
            chosen={plan.areaIds}
            answers={answers}
            error={fieldError('areaIds')}
            onChange={(areaIds) => change({ areaIds })}
          />
          {hidden > 0 && (
            <Alert color="yellow" mt="sm" role="status">
              {hidden === 1 ? '1 answer is' : `${hidden} answers are`} hidden by this. Nothing is lost: they
              come back with their areas.
            </Alert>
          )}
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
        <Panel title="Weights" description="How much each area counts in the means">
          <WeightsFields
            tree={tree}
            chosenAreaIds={plan.areaIds}
            weights={plan.weights}
            fieldError={fieldError}
            onChange={(weights) => change({ weights })}
          />
        </Panel>
        <Panel
          title="Review"
          description="Administrators accept or return what teams hand in; name others to help"
        >
          <ReviewersField
            people={people}
            chosen={plan.reviewerIds}
            error={fieldError('reviewerIds')}
            onChange={(reviewerIds) => change({ reviewerIds })}
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
