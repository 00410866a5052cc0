'use client';

import { useCallback, useMemo, useRef, useState } from 'react';
import type { Questionnaire } from '@/lib/assessment/questionnaire';
import { FilterBar } from './filter-bar';
import { FocusView } from './focus-view';
import { GroupingMap } from './grouping-map';
import { HelpDialog } from './help-dialog';
import { NothingMatches } from './nothing-matches';
import { PrintAnswers } from './print-answers';
import { ALL_GROUPINGS, type View } from './questionnaire-address';
import { QuestionnaireBar } from './questionnaire-bar';
import classes from './questionnaire.module.css';
import { QuestionnaireNotices } from './questionnaire-notices';
import { SearchField } from './search-field';
import { TableView } from './table-view';
import { isFiltering, type AreaFilter } from './area-filter';
import { useCommands, type Ways } from './use-commands';
import { useMoves } from './use-moves';
import { useQuestionnaire } from './use-questionnaire';
import { useShortcuts } from './use-shortcuts';
import { useUnfolding } from './use-unfolding';

type QuestionnaireFrameProps = { questionnaire: Questionnaire; remark: string | null; query: string };

/** Bar, filters, map and the chosen view, and the keys that work in them. */
export function QuestionnaireFrame({ questionnaire, remark, query }: QuestionnaireFrameProps) {
  const model = useQuestionnaire(questionnaire, query);
  const { sections, questions, facts, levelNames, place, go, sequence, sectionsShown } = model;
  const { view, filter } = place;
  const unfolding = useUnfolding();
  const { unfold } = unfolding;
  const root = useRef<HTMLDivElement>(null);
  const areas = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const spoken = useRef<HTMLParagraphElement>(null);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [notice, setNotice] = useState<string | null>(null);

  const questionOf = useMemo(() => new Map(questions.map((one) => [one.areaId, one])), [questions]);
  const groupingOf = useCallback((areaId: string) => questionOf.get(areaId)?.groupingId, [questionOf]);
  const rowIds = useMemo(
    () => sectionsShown.flatMap((section) => section.questions.map(({ areaId }) => areaId)),
    [sectionsShown],
  );
  const moves = useMoves({ place, go, facts, sequence, rowIds, groupingOf, areas });

  const changeView = useCallback(
    (to: View) => {
      const areaId = moves.current() ?? rowIds[0];
      if (areaId === undefined) go({ view: to });
      else moves.open(areaId, { view: to, groupingId: groupingOf(areaId) ?? null });
    },
    [moves, go, groupingOf, rowIds],
  );

  const ways = useMemo<Ways>(
    () => ({
      step: moves.step,
      nextOpen: moves.nextOpen,
      unfold: (areaId, how) => {
        const button = document.querySelector<HTMLElement>(`[data-area="${areaId}"] h3 button`);
        if (how === 'toggle') button?.click();
        else unfold(areaId, true);
      },
      changeView: () => changeView(view === 'focus' ? 'table' : 'focus'),
      help: () => setHelpOpen(true),
      show: ([areaId]) => {
        if (areaId !== undefined) moves.reveal(areaId);
      },
      say: (text, shown = null) => {
        // React never fills it, so that nothing is drawn anew for a word.
        if (spoken.current) spoken.current.textContent = text;
        setNotice(shown);
      },
    }),
    [moves, unfold, changeView, view],
  );
  const run = useCommands({ questionnaire, search, ways });
  useShortcuts(root, run);

  const choose = useCallback((areaId: string) => moves.open(areaId, { areaId }), [moves]);
  const alone = useCallback(
    (areaId: string) => moves.open(areaId, { view: 'focus', groupingId: groupingOf(areaId) ?? null }),
    [moves, groupingOf],
  );
  const filterBy = (next: AreaFilter) =>
    go({ filter: next, areaId: null, groupingId: isFiltering(next) ? ALL_GROUPINGS : place.groupingId });

  const question = view === 'focus' && place.areaId !== null ? questionOf.get(place.areaId) : undefined;
  const section = sections.find(({ groupingId }) => groupingId === place.groupingId);
  return (
    <div ref={root}>
      <QuestionnaireBar
        questionnaire={questionnaire}
        questions={questions}
        view={view}
        onView={changeView}
        onUndo={() => run({ kind: 'undo' }, null)}
        onRedo={() => run({ kind: 'redo' }, null)}
        onHelp={ways.help}
        onOpenArea={choose}
      />
      <p ref={spoken} className={classes.spoken} role="status" aria-label="Last change" />
      <QuestionnaireNotices
        questionnaire={questionnaire}
        remark={remark}
        notice={notice}
        onOpenArea={choose}
      />
      <div className={classes.columns}>
        <GroupingMap
          sections={sections}
          facts={facts}
          currentId={place.groupingId}
          hasAll={view === 'table'}
          onOpen={moves.openGrouping}
        />
        <div className={classes.main}>
          <FilterBar
            assessmentId={questionnaire.assessmentId}
            facts={facts}
            filter={filter}
            shownIds={sequence}
            onFilter={filterBy}
          >
            <SearchField ref={search} areas={questions} onChoose={choose} />
          </FilterBar>
          <div ref={areas} data-no-print>
            {view === 'table' && rowIds.length > 0 && (
              <TableView
                questionnaire={questionnaire}
                sections={sectionsShown}
                levelNames={levelNames}
                facts={facts}
                unfolding={unfolding}
                onFocus={alone}
              />
            )}
            {question && (
              <FocusView
                question={question}
                questionnaire={questionnaire}
                groupingName={section?.name ?? ''}
                levelNames={levelNames}
                facts={facts}
                sequence={sequence}
                onGo={choose}
                onNextOpen={() => moves.nextOpen(place.areaId)}
              />
            )}
            {(view === 'table' ? rowIds.length === 0 : !question) && (
              <NothingMatches
                matching={sequence.length}
                onAll={() => go({ groupingId: ALL_GROUPINGS })}
                onFilter={filterBy}
              />
            )}
          </div>
          <PrintAnswers
            sections={view === 'table' ? sectionsShown : section ? [section] : []}
            facts={facts}
            levelNames={levelNames}
          />
        </div>
      </div>
      <HelpDialog isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />
    </div>
  );
}
