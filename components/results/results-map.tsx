import { mapNames } from '@/components/map/map-names';
import { mapModeOf, mapModes } from '@/components/map/map-modes';
import { MapPanel } from '@/components/map/map-panel';
import type { MapAreaFacts } from '@/components/map/types';
import type { PreviousLevels } from '@/lib/assessment/previous-data';
import type { ResultArea } from '@/lib/assessment/types';
import type { Edition } from '@/lib/framework/edition';
import { layoutMap } from '@/lib/framework/map-layout';

type ResultsMapProps = {
  assessmentId: string;
  edition: Edition;
  areas: readonly ResultArea[];
  previous: PreviousLevels | null;
  /** From the address. */
  colour: string | readonly string[] | undefined;
};

function changeOf({ areaId, level }: ResultArea, previous: PreviousLevels | null): number | null {
  const before = previous?.levelOf.get(areaId);
  return before === undefined || level === null ? null : level - before;
}

/** One assessment on the eTOM map; each tile leads to its question. */
export function ResultsMap({ assessmentId, edition, areas, previous, colour }: ResultsMapProps) {
  const resultOf = new Map(areas.map((area) => [area.areaId, area]));
  const facts = edition.areas.map(({ id: areaId }): MapAreaFacts => {
    const area = resultOf.get(areaId);
    if (!area) {
      const nothing = { level: null, target: null, gap: null, confidence: null };
      return { areaId, inScope: false, notApplicable: false, ...nothing };
    }
    const { level, target, gap, confidence, notApplicable } = area;
    return {
      ...{ areaId, inScope: true, notApplicable, level, target, gap, confidence },
      change: notApplicable ? null : changeOf(area, previous),
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
      address={`/assessments/${assessmentId}/results`}
    />
  );
}
