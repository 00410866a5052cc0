'use client';

import { useState, type DragEvent } from 'react';
import { FailureAlert } from '@/components/ui/failure-alert';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { ACTION_STATUS_NAMES, ACTION_STATUSES } from '@/lib/improvement/constants';
import type { ActionStatus, ImprovementAction } from '@/lib/improvement/types';
import { BoardCard } from './board-card';
import classes from './improvement.module.css';
import { useStatusMoves } from './use-status-moves';

/** Shows moved cards where they go. */
function useMoves(actions: readonly ImprovementAction[]) {
  const [last, setLast] = useState<{ id: string; areaName: string; status: ActionStatus } | null>(null);
  const { statusOf, move: send, isPending, message } = useStatusMoves();
  const shown = actions.map((action) => ({ ...action, status: statusOf(action) }));
  function move(id: string, status: ActionStatus) {
    const action = actions.find((known) => known.id === id);
    if (!action?.rights.canProgress || statusOf(action) === status) return;
    setLast({ id, areaName: action.areaName, status });
    send(action, status);
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
