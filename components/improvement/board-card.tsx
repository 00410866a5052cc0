'use client';

import { useEffect, useRef } from 'react';
import { LongText } from '@/components/ui/long-text';
import { TextLink } from '@/components/ui/text-link';
import type { ActionStatus, ImprovementAction } from '@/lib/improvement/types';
import { actionAddress } from './action-address';
import { DueText } from './due-text';
import classes from './improvement.module.css';
import { StatusField } from './status-select';

type BoardCardProps = {
  action: ImprovementAction;
  /** It came here by the reader's own hand: the focus comes along. */
  wasMoved: boolean;
  onMove: (status: ActionStatus) => void;
};

export function BoardCard({ action, wasMoved, onMove }: BoardCardProps) {
  const choice = useRef<HTMLSelectElement>(null);
  // In another column it is another element, and the focus would be lost.
  useEffect(() => {
    if (wasMoved) choice.current?.focus();
  }, [wasMoved]);
  const { id, areaName, teamName, fromLevel, toLevel, text, owner, status, rights } = action;
  return (
    <li
      className={classes.card}
      draggable={rights.canProgress}
      onDragStart={(event) => event.dataTransfer.setData('text/plain', id)}
    >
      <span>
        <TextLink href={actionAddress(action)} size="sm" isStrong>
          {areaName}
        </TextLink>{' '}
        <span className={classes.levels}>
          {fromLevel} → {toLevel}
        </span>
      </span>
      <LongText>{text}</LongText>
      <span className={classes.sub}>
        {teamName} · {owner?.name ?? 'Nobody yet'}
      </span>
      <span className={classes.cardFoot}>
        <DueText {...action} />
        {rights.canProgress && (
          <StatusField ref={choice} areaName={areaName} status={status} onChange={onMove} />
        )}
      </span>
    </li>
  );
}
