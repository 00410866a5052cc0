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
  /** Where the page around it does not say which campaign it is of. */
  campaignName?: string;
  areaAddress: (groupingId: string) => string;
};

function titleOf(teams: number, campaignName: string | undefined): string {
  if (teams === 1) return campaignName === undefined ? 'On the eTOM map' : `${campaignName} on the eTOM map`;
  return campaignName === undefined
    ? `Median of ${teams} teams on the map`
    : `${campaignName}: median of ${teams} teams on the map`;
}

/** The median of the teams on the eTOM map, how far they lie apart, how sure they are, or how they changed. */
export function ComparisonMap({
  content,
  lastLevels,
  colour,
  address,
  campaignName,
  areaAddress,
}: ComparisonMapProps) {
  const { edition } = content;
  const facts = comparedMapFacts(content, lastLevels).map((fact) => ({
    ...fact,
    href: areaAddress(edition.area(fact.areaId)?.groupingId ?? ''),
  }));
  return (
    <MapPanel
      title={titleOf(content.teams.length, campaignName)}
      layout={layoutMap(edition)}
      names={mapNames(edition)}
      facts={facts}
      mode={mapModeOf(colour, mapModes(facts))}
      address={address}
    />
  );
}
