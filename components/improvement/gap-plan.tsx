'use client';

import { Modal, Text } from '@mantine/core';
import { useState } from 'react';
import { Panel } from '@/components/ui/panel';
import { planImprovementAction } from '@/lib/improvement/actions';
import type { PlanGap } from '@/lib/improvement/plan-gaps';
import type { ActionOwner, ImprovementAction } from '@/lib/improvement/types';
import { ActionForm } from './action-form';
import { GapTable } from './gap-table';

type GapPlanProps = {
  assessmentId: string;
  gaps: readonly PlanGap[];
  actions: readonly ImprovementAction[];
  owners: readonly ActionOwner[];
  canPlan: boolean;
  /** The gap whose dialog is open at first. */
  openAreaId: string | null;
};

type NewActionProps = Pick<GapPlanProps, 'assessmentId' | 'owners'> & { gap: PlanGap; onDone: () => void };

function NewAction({ assessmentId, gap, owners, onDone }: NewActionProps) {
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
      save={(plan) => planImprovementAction({ assessmentId, areaId, ...plan })}
      onDone={onDone}
    />
  );
}

/** The gaps, the most urgent first, each with its actions and a way to plan one. */
export function GapPlan({ assessmentId, gaps, actions, owners, canPlan, openAreaId }: GapPlanProps) {
  const [openId, setOpenId] = useState(canPlan ? openAreaId : null);
  const open = gaps.find(({ areaId }) => areaId === openId);
  const close = () => setOpenId(null);
  const title = 'Gaps and their actions';
  return (
    <Panel title={title} description="The most urgent first. Priority is gap times importance.">
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
        {open && <NewAction assessmentId={assessmentId} gap={open} owners={owners} onDone={close} />}
      </Modal>
    </Panel>
  );
}
