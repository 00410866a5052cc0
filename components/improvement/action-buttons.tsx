'use client';

import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useRouter } from 'next/navigation';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { changeImprovementAction, deleteImprovementAction } from '@/lib/improvement/actions';
import type { ActionOwner, ImprovementAction } from '@/lib/improvement/types';
import { planAddress } from './action-address';
import { ActionForm } from './action-form';

type ActionButtonsProps = {
  action: ImprovementAction;
  owners: readonly ActionOwner[];
  /** Who reads this. */
  readerId: string;
};

/** Those of the team, and the owner of today if they left it. */
function withOwner(owners: readonly ActionOwner[], owner: ActionOwner | null): readonly ActionOwner[] {
  if (owner === null || owners.some(({ memberId }) => memberId === owner.memberId)) return owners;
  return [...owners, owner];
}

function ChangeForm({ action, owners, readerId, onDone }: ActionButtonsProps & { onDone: () => void }) {
  const { id, assessmentId, areaId, version, text, fromLevel, toLevel, owner, dueOn, effort } = action;
  return (
    <ActionForm
      initial={{ text, fromLevel, toLevel, ownerId: owner?.memberId ?? null, dueOn, effort }}
      nextSteps={[]}
      owners={withOwner(owners, owner)}
      confirm="Save"
      place={{ assessmentId, areaId, memberId: readerId, slot: `action.${id}` }}
      // After a conflict the page brings the version of today: saving again is meant.
      version={version}
      save={(plan, since) => changeImprovementAction({ actionId: id, version: since ?? version, ...plan })}
      onDone={onDone}
    />
  );
}

/** Changes the action, or deletes it while nobody has begun. */
export function ActionButtons({ action, owners, readerId }: ActionButtonsProps) {
  const [isOpen, { open, close }] = useDisclosure();
  const router = useRouter();
  const { canChange, canDelete } = action.rights;
  const title = 'Change the action';
  return (
    <>
      {canChange && <Button onClick={open}>{title}</Button>}
      {canDelete && (
        <ConfirmButton
          label="Delete the action"
          question="It is gone with what was said about it. What was begun is dropped instead, and stays to be seen."
          confirm="Delete"
          action={deleteImprovementAction}
          input={{ actionId: action.id }}
          onDone={() => {
            // Nothing that is gone lies behind Back: neither its page nor a list with it.
            router.replace(planAddress(action.assessmentId));
            router.refresh();
          }}
        />
      )}
      <Modal opened={isOpen} onClose={close} title={title} size="lg">
        <ChangeForm action={action} owners={owners} readerId={readerId} onDone={close} />
      </Modal>
    </>
  );
}
