import { HIGHEST_LEVEL, seriesStyle } from '@/components/charts/constants';
import { Marker } from '@/components/charts/marker';

const WIDTH = 150;
const HEIGHT = 22;
const EDGE = 8;
/** Markers of teams at one level stand side by side. */
const STEP = 9;

const placeOf = (level: number) => EDGE + (level / HIGHEST_LEVEL) * (WIDTH - 2 * EDGE);

/** Each team's level on one line. It only draws what the columns beside it say, so it is hidden from readers. */
export function DotStrip({ levels }: { levels: readonly (number | null)[] }) {
  const offset = (place: number) => {
    const together = levels.flatMap((level, other) => (level === levels[place] ? [other] : []));
    return (together.indexOf(place) - (together.length - 1) / 2) * STEP;
  };
  const edge = (x: number) => Math.min(WIDTH - 5, Math.max(5, x));
  return (
    <svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <line x1={EDGE} x2={WIDTH - EDGE} y1={HEIGHT / 2} y2={HEIGHT / 2} stroke="var(--chart-grid)" />
      {Array.from({ length: HIGHEST_LEVEL + 1 }, (_, level) => (
        <line
          key={level}
          x1={placeOf(level)}
          x2={placeOf(level)}
          y1={5}
          y2={HEIGHT - 5}
          stroke="var(--chart-grid)"
        />
      ))}
      {levels.map((level, place) => {
        if (level === null) return null;
        const { marker, color } = seriesStyle(place);
        return (
          <Marker
            key={place}
            x={edge(placeOf(level) + offset(place))}
            y={HEIGHT / 2}
            shape={marker}
            color={color}
          />
        );
      })}
    </svg>
  );
}
