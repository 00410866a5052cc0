'use client';

import { useState } from 'react';
import { useAction } from '@/components/ui/use-action';
import { setImprovementStatusAction } from '@/lib/improvement/actions';
import { statusQueue } from '@/lib/improvement/status-queue';
import type { ActionStatus, ImprovementAction } from '@/lib/improvement/types';

type Moved = Pick<ImprovementAction, 'id' | 'version' | 'status'>;

/** Sets statuses at once, and lets the server follow. Of several choices for one action the last holds. */
export function useStatusMoves() {
  const [add] = useState(() => statusQueue(setImprovementStatusAction));
  const [chosen, setChosen] = useState<ReadonlyMap<string, ActionStatus>>(new Map());
  const { run, isPending, message } = useAction(add);
  const statusOf = ({ id, status }: Moved) => (isPending ? chosen.get(id) : undefined) ?? status;
  function move(action: Moved, status: ActionStatus) {
    const { id, version, status: from } = action;
    setChosen((before) => new Map(isPending ? before : []).set(id, status));
    run({ actionId: id, version, from, status });
  }
  return { statusOf, move, isPending, message };
}
