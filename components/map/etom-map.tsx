import { MapDrawing, type EtomMapProps } from './map-drawing';
import { MapStage } from './map-stage';

/**
 * The eTOM map, drawn on the server: its browser part only zooms, and moves the focus. Areas without a tile stay free.
 */
export function EtomMap(props: EtomMapProps) {
  return (
    <MapStage label={props.label}>
      <MapDrawing {...props} />
    </MapStage>
  );
}
