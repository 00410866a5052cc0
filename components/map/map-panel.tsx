import { Panel } from '@/components/ui/panel';
import type { MapLayout } from '@/lib/framework/map-layout';
import { EtomMap } from './etom-map';
import { MapLegend } from './map-legend';
import { MapList } from './map-list';
import { MapModeChoice } from './map-mode-choice';
import { mapLegend, mapModes, mapSentence, mapTiles, modeScale } from './map-modes';
import classes from './map-panel.module.css';
import { MapTable } from './map-table';
import type { MapAreaFacts, MapMode, MapNames } from './types';

type MapPanelProps = {
  title: string;
  layout: MapLayout;
  names: MapNames;
  /** An area each, in map order. */
  facts: readonly MapAreaFacts[];
  /** From the address, by `mapModeOf`. */
  mode: MapMode;
  /** The page's own address with its query: the modes are links to it. */
  address: string;
  /** Unique on its page. */
  id?: string;
};

/** The eTOM map in one of its colours; on a phone a list; and the same numbers as a table. */
export function MapPanel({ title, layout, names, facts, mode, address, id = 'etom-map' }: MapPanelProps) {
  const tiles = mapTiles(facts, names.areas, mode);
  const legend = mapLegend(mode, tiles);
  const scale = modeScale(mode);
  return (
    <Panel title={title} description={mapSentence(mode, legend)}>
      <MapModeChoice modes={mapModes(facts)} current={mode} address={address} />
      <div className={classes.map}>
        <EtomMap id={id} label={title} layout={layout} names={names} scale={scale} tiles={tiles} />
        <MapLegend scale={scale} entries={legend} />
      </div>
      <div className={classes.list}>
        <MapList names={names} scale={scale} tiles={tiles} />
      </div>
      <details className={classes.table}>
        <summary>The same as a table</summary>
        <MapTable caption={`${title}: process areas by grouping`} names={names} facts={facts} />
      </details>
    </Panel>
  );
}
