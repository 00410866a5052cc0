import { Link } from '@/components/ui/link';
import classes from './map-mode-choice.module.css';
import { modeAddress, modeLabel } from './map-modes';
import type { MapMode } from './types';

type MapModeChoiceProps = {
  modes: readonly MapMode[];
  current: MapMode;
  /** The page's own, with its query. */
  address: string;
};

/** What the colours tell: links, so that each view has its address. */
export function MapModeChoice({ modes, current, address }: MapModeChoiceProps) {
  return (
    <nav aria-label="Colour of the map" className={classes.choice} data-no-print>
      <span aria-hidden>Colour</span>
      {modes.map((mode) => (
        <Link
          key={mode}
          href={modeAddress(address, mode)}
          aria-current={mode === current ? 'true' : undefined}
          scroll={false}
          prefetch={false}
          replace
        >
          {modeLabel(mode)}
        </Link>
      ))}
    </nav>
  );
}
