'use client';

import { useState, type DragEvent } from 'react';
import { FailureAlert } from '@/components/ui/failure-alert';
import { useAction } from '@/components/ui/use-action';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { setImprovementStatusAction } from '@/lib/improvement/actions';
import { ACTION_STATUS_NAMES, ACTION_STATUSES } from '@/lib/improvement/constants';
import type { ActionStatus, ImprovementAction } from '@/lib/improvement/types';
import { BoardCard } from './board-card';
import classes from './improvement.module.css';

type Move = { id: string; areaName: string; status: ActionStatus };

/** Moves cards at once, and lets the server follow: one move after the other, each from the version that it left. */
function useMoves(actions: readonly ImprovementAction[]) {
  const [last, setLast] = useState<Move | null>(null);
  const { run, isPending, message } = useAction(setImprovementStatusAction);
  const shown = actions.map((action) =>
    isPending && action.id === last?.id ? { ...action, status: last.status } : action,
  );
  function move(id: string, status: ActionStatus) {
    const action = actions.find((known) => known.id === id);
    if (isPending || !action?.rights.canProgress || action.status === status) return;
    setLast({ id, areaName: action.areaName, status });
    run({ actionId: id, version: action.version, status });
  }
  const told = last && message === undefined && !isPending ? last : null;
  return { shown, move, movedId: last?.id, told, message };
}

type ColumnProps = {
  status: ActionStatus;
  actions: readonly ImprovementAction[];
  movedId: string | undefined;
  onMove: (id: string, status: ActionStatus) => void;
};

function Column({ status, actions, movedId, onMove }: ColumnProps) {
  const [isOver, setOver] = useState(false);
  const name = ACTION_STATUS_NAMES[status];
  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    onMove(event.dataTransfer.getData('text/plain'), status);
  }
  return (
    <section
      className={classes.column}
      aria-label={name}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h2>
        {name}: {actions.length}
      </h2>
      <ul className={classes.cards}>
        {actions.map((action) => (
          <BoardCard
            key={action.id}
            action={action}
            wasMoved={action.id === movedId}
            onMove={(next) => onMove(action.id, next)}
          />
        ))}
      </ul>
    </section>
  );
}

/** A column for each status. A card moves by dragging, or by the choice on it, which the keyboard reaches. */
export function ActionBoard({ actions }: { actions: readonly ImprovementAction[] }) {
  const { shown, move, movedId, told, message } = useMoves(actions);
  return (
    <>
      <FailureAlert message={message} />
      <VisuallyHidden role="status">
        {told && `${told.areaName} is now ${ACTION_STATUS_NAMES[told.status]}.`}
      </VisuallyHidden>
      <div className={classes.board}>
        {ACTION_STATUSES.map((status) => (
          <Column
            key={status}
            status={status}
            actions={shown.filter((action) => action.status === status)}
            movedId={movedId}
            onMove={move}
          />
        ))}
      </div>
    </>
  );
}
