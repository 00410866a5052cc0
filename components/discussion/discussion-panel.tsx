import type { Question, Questionnaire } from '@/lib/assessment/questionnaire';
import type { AreaPlace } from './area-place';
import { CommentsPanel } from './comments-panel';
import type { Tab } from './discussion-tabs';
import { EvidencePanel } from './evidence-panel';
import { HistoryPanel } from './history-panel';
import { OpinionsPanel } from './opinions-panel';

type DiscussionPanelProps = {
  tab: Tab;
  place: AreaPlace;
  questionnaire: Questionnaire;
  question: Question;
  /** May this person change the answer, now? */
  isEditable: boolean;
};

/** What is behind one tab beside an answer. */
export function DiscussionPanel({ tab, ...parts }: DiscussionPanelProps) {
  switch (tab) {
    case 'comments':
      return <CommentsPanel place={parts.place} canComment={parts.questionnaire.canComment} />;
    case 'evidence':
      return <EvidencePanel place={parts.place} isEditable={parts.isEditable} />;
    case 'opinions':
      return <OpinionsPanel {...parts} />;
    case 'history':
      return <HistoryPanel {...parts} />;
  }
}
