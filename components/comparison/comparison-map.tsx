import { mapNames } from '@/components/map/map-names';
import { mapModeOf, mapModes } from '@/components/map/map-modes';
import { MapPanel } from '@/components/map/map-panel';
import { comparedMapFacts } from '@/lib/comparison/map-facts';
import type { ComparisonContent, LastLevels } from '@/lib/comparison/types';
import { layoutMap } from '@/lib/framework/map-layout';

type ComparisonMapProps = {
  content: ComparisonContent;
  lastLevels: LastLevels;
  colour: string | readonly string[] | undefined;
  address: string;
  areaAddress: (groupingId: string) => string;
};

/** The median of the teams on the eTOM map, how far they lie apart, how sure they are, or how they changed. */
export function ComparisonMap({ content, lastLevels, colour, address, areaAddress }: ComparisonMapProps) {
  const { edition } = content;
  const facts = comparedMapFacts(content, lastLevels).map((fact) => ({
    ...fact,
    href: areaAddress(edition.area(fact.areaId)?.groupingId ?? ''),
  }));
  return (
    <MapPanel
      title={
        content.teams.length === 1 ? 'On the eTOM map' : `Median of ${content.teams.length} teams on the map`
      }
      layout={layoutMap(edition)}
      names={mapNames(edition)}
      facts={facts}
      mode={mapModeOf(colour, mapModes(facts))}
      address={address}
    />
  );
}
