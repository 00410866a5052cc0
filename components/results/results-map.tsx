import { mapNames } from '@/components/map/map-names';
import { mapModeOf, mapModes } from '@/components/map/map-modes';
import { MapPanel } from '@/components/map/map-panel';
import type { MapAreaFacts } from '@/components/map/types';
import { answeredShare } from '@/lib/assessment/answered-share';
import type { PreviousLevels } from '@/lib/assessment/previous-data';
import type { AssessmentContent, Depth, ResultArea } from '@/lib/assessment/types';
import { layoutMap } from '@/lib/framework/map-layout';

type ResultsMapProps = {
  assessmentId: string;
  content: AssessmentContent;
  areas: readonly ResultArea[];
  campaignDepth: Depth;
  previous: PreviousLevels | null;
  /** From the address. */
  colour: string | readonly string[] | undefined;
  /** The page's own. */
  address: string;
};

function changeOf({ areaId, level, notApplicable }: ResultArea, previous: PreviousLevels | null) {
  const before = previous?.levelOf.get(areaId);
  const canBeTold = typeof before === 'number' && level !== null && !notApplicable;
  return { change: canBeTold ? level - before : null, isNew: previous !== null && before === undefined };
}

/** By area id, of the areas that apply. */
function coverageOf({ edition, areas }: AssessmentContent, campaignDepth: Depth) {
  return new Map(
    areas
      .filter(({ rating }) => !rating.notApplicable)
      .map(({ areaId, rating }) => {
        const processIds = edition.processesOfArea(areaId).map(({ id }) => id);
        return [areaId, answeredShare(rating, { campaignDepth, processIds })];
      }),
  );
}

/** One assessment on the eTOM map; each tile leads to its question. */
export function ResultsMap({
  assessmentId,
  content,
  areas,
  campaignDepth,
  previous,
  colour,
  address,
}: ResultsMapProps) {
  const { edition } = content;
  const coverage = coverageOf(content, campaignDepth);
  const resultOf = new Map(areas.map((area) => [area.areaId, area]));
  const facts = edition.areas.map(({ id: areaId }): MapAreaFacts => {
    const area = resultOf.get(areaId);
    if (!area) {
      const nothing = { level: null, target: null, gap: null, confidence: null };
      return { areaId, inScope: false, notApplicable: false, ...nothing };
    }
    const { level, target, gap, confidence, notApplicable } = area;
    return {
      areaId,
      inScope: true,
      notApplicable,
      level,
      target,
      gap,
      confidence,
      coverage: coverage.get(areaId) ?? null,
      ...changeOf(area, previous),
      href: `/assessments/${assessmentId}?area=${areaId}`,
    };
  });
  return (
    <MapPanel
      title="On the eTOM map"
      layout={layoutMap(edition)}
      names={mapNames(edition)}
      facts={facts}
      mode={mapModeOf(colour, mapModes(facts))}
      address={address}
    />
  );
}
