import { useCallback, type RefObject } from 'react';
import { shown } from '@/components/rating/draft';
import { useRatingStore } from '@/components/rating/rating-context';
import type { Questionnaire } from '@/lib/assessment/questionnaire';
import { depthOf } from '@/lib/assessment/rating-level';
import type { Command } from './shortcuts';

export type Ways = {
  step: (from: string | null, step: 1 | -1) => void;
  nextOpen: (from: string | null) => void;
  /** Opens or closes an area's row, where there are rows. */
  unfold: (areaId: string, how: 'open' | 'toggle') => void;
  changeView: () => void;
  help: () => void;
  /** Makes one of these areas visible, unless one is. */
  show: (areaIds: readonly string[]) => void;
  /** Tells whoever cannot see it; a notice stands on the screen. */
  say: (text: string, notice?: string | null) => void;
};

type Options = { questionnaire: Questionnaire; search: RefObject<HTMLInputElement | null>; ways: Ways };

/** What each command does. Tells whether it did something, or said why not. */
export function useCommands({ questionnaire, search, ways }: Options) {
  const store = useRatingStore();
  const { canEdit, depth, levels } = questionnaire;

  return useCallback(
    (command: Command, areaId: string | null): boolean => {
      const answer = () => {
        if (areaId === null || !canEdit) return null;
        const entry = store.entry(areaId);
        return entry.trouble?.kind === 'stopped' ? null : { areaId, rating: shown(entry) };
      };
      switch (command.kind) {
        case 'rate': {
          const asked = answer();
          if (!asked || asked.rating.notApplicable) return false;
          if (depthOf(asked.rating, depth) === 'detailed') {
            ways.say('This area is rated in detail; its level follows from that.');
            return true;
          }
          store.change(asked.areaId, { level: command.level });
          ways.say(`Level ${command.level} ${levels[command.level]?.name ?? ''}`);
          return true;
        }
        case 'not-applicable': {
          const asked = answer();
          if (!asked) return false;
          const notApplicable = !asked.rating.notApplicable;
          store.change(asked.areaId, { notApplicable });
          if (notApplicable) ways.unfold(asked.areaId, 'open');
          ways.say(notApplicable ? 'Not applicable: give the reason' : 'Applicable again');
          return true;
        }
        case 'confirm': {
          const asked = answer();
          if (!asked || asked.rating.confirmed) return false;
          store.change(asked.areaId, { confirmed: true });
          ways.say('Confirmed');
          return true;
        }
        case 'undo':
        case 'redo': {
          const isUndo = command.kind === 'undo';
          const { canUndo, canRedo } = store.undoable();
          if (!canEdit || !(isUndo ? canUndo : canRedo)) return false;
          const { areaIds, notice } = isUndo ? store.undo() : store.redo();
          ways.say(isUndo ? 'Undone' : 'Redone', notice);
          ways.show(areaIds);
          return true;
        }
        case 'expand':
          if (areaId !== null) ways.unfold(areaId, 'toggle');
          return areaId !== null;
        case 'next':
        case 'previous':
          ways.step(areaId, command.kind === 'next' ? 1 : -1);
          return true;
        case 'next-open':
          ways.nextOpen(areaId);
          return true;
        case 'search':
          search.current?.focus();
          return true;
        case 'view':
          ways.changeView();
          return true;
        case 'help':
          ways.help();
          return true;
      }
    },
    [store, canEdit, depth, levels, search, ways],
  );
}
