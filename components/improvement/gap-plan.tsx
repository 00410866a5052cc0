'use client';

import { Modal, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Panel } from '@/components/ui/panel';
import { planImprovementAction } from '@/lib/improvement/actions';
import type { ActionOwner } from '@/lib/improvement/types';
import { ActionForm } from './action-form';
import { GapTable, type PlannedAction, type RankedPlanGap } from './gap-table';

type GapPlanProps = {
  assessmentId: string;
  /** Who reads this. */
  readerId: string;
  gaps: readonly RankedPlanGap[];
  /** What their order goes by, in words. */
  order: string;
  /** To rank them by something else. */
  choice: ReactNode;
  actions: readonly PlannedAction[];
  owners: readonly ActionOwner[];
  canPlan: boolean;
  /** The gap whose dialog is open at first. */
  openAreaId: string | null;
};

type NewActionProps = Pick<GapPlanProps, 'assessmentId' | 'readerId' | 'owners'> & {
  gap: RankedPlanGap;
  onDone: () => void;
};

function NewAction({ assessmentId, readerId, gap, owners, onDone }: NewActionProps) {
  const { areaId, level, nextSteps } = gap;
  return (
    <ActionForm
      initial={{
        text: null,
        fromLevel: level,
        toLevel: level + 1,
        ownerId: null,
        dueOn: null,
        effort: 'medium',
      }}
      nextSteps={nextSteps}
      owners={owners}
      confirm="Plan the action"
      place={{ assessmentId, areaId, memberId: readerId, slot: 'new-action' }}
      version={null}
      save={(plan) => planImprovementAction({ assessmentId, areaId, ...plan })}
      onDone={onDone}
    />
  );
}

/** The gaps in the order given, each with its actions and a way to plan one. */
export function GapPlan(props: GapPlanProps) {
  const { gaps, order, choice, actions, canPlan, openAreaId } = props;
  const [openId, setOpenId] = useState(canPlan ? openAreaId : null);
  const open = gaps.find(({ areaId }) => areaId === openId);
  const close = () => setOpenId(null);
  const title = 'Gaps and their actions';
  return (
    <Panel title={title} description={order} actions={choice}>
      {gaps.length === 0 ? (
        <Text size="sm">No rated area is below its target, so there is nothing to plan.</Text>
      ) : (
        <GapTable title={title} gaps={gaps} actions={actions} onPlan={canPlan ? setOpenId : null} />
      )}
      <Modal
        opened={open !== undefined}
        onClose={close}
        title={`Plan an action: ${open?.areaName ?? ''}`}
        size="lg"
      >
        {open && <NewAction {...props} gap={open} onDone={close} />}
      </Modal>
    </Panel>
  );
}
