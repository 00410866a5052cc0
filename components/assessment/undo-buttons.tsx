'use client';

import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useUndo } from '@/components/rating/rating-context';
import classes from './questionnaire-bar.module.css';

type UndoButtonsProps = { onUndo: () => void; onRedo: () => void };

export function UndoButtons({ onUndo, onRedo }: UndoButtonsProps) {
  const { canUndo, canRedo } = useUndo();
  return (
    <span className={classes.pair}>
      <button
        type="button"
        className={classes.icon}
        aria-label="Undo"
        title="Undo (Ctrl+Z)"
        disabled={!canUndo}
        onClick={onUndo}
      >
        <IconArrowBackUp size={18} aria-hidden />
      </button>
      <button
        type="button"
        className={classes.icon}
        aria-label="Redo"
        title="Redo (Ctrl+Shift+Z)"
        disabled={!canRedo}
        onClick={onRedo}
      >
        <IconArrowForwardUp size={18} aria-hidden />
      </button>
    </span>
  );
}
