import { Stack } from '@mantine/core';
import { Fact } from '@/components/ui/fact';
import { LinkButton } from '@/components/ui/links';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { TextLink } from '@/components/ui/text-link';
import { EFFORT_NAMES } from '@/lib/improvement/constants';
import type { ActionComment, ActionOwner, ImprovementAction } from '@/lib/improvement/types';
import { planAddress, questionAddress } from './action-address';
import { ActionButtons } from './action-buttons';
import { ActionComments } from './action-comments';
import { DueText } from './due-text';
import classes from './improvement.module.css';
import { StatusSelect } from './status-select';

type OneActionProps = {
  action: ImprovementAction;
  comments: readonly ActionComment[];
  owners: readonly ActionOwner[];
  /** Who reads this. */
  readerId: string;
};

/** One action: what, who, until when, how far, and what was said. */
export function OneAction({ action, comments, owners, readerId }: OneActionProps) {
  const { areaName, teamName, campaignName, assessmentId, fromLevel, toLevel, owner, effort, text } = action;
  return (
    <>
      <PageHeader
        title={`Action on ${areaName}`}
        above={<TextLink href={planAddress(assessmentId)}>Plan of {teamName}</TextLink>}
        below={campaignName}
        actions={
          <>
            <LinkButton href={questionAddress(action)} variant="default">
              Open the area
            </LinkButton>
            <ActionButtons action={action} owners={owners} readerId={readerId} />
          </>
        }
      />
      <Stack gap="md">
        <Panel title="What is to be done">
          <dl className={classes.facts}>
            <Fact name="Level">
              {fromLevel} → {toLevel}
            </Fact>
            <Fact name="Owner">{owner?.name ?? 'Nobody yet'}</Fact>
            <Fact name="Due">
              <DueText {...action} />
            </Fact>
            <Fact name="Effort">{EFFORT_NAMES[effort]}</Fact>
            <Fact name="Status">
              <StatusSelect action={action} />
            </Fact>
          </dl>
          <p className={classes.text}>{text}</p>
        </Panel>
        <ActionComments
          actionId={action.id}
          place={{ assessmentId, areaId: action.areaId, memberId: readerId }}
          comments={comments.map(({ id, author, body, at }) => ({ id, author, body, at: at.toISOString() }))}
          canComment={action.rights.canProgress}
        />
      </Stack>
    </>
  );
}
