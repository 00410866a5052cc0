'use client';

import { ActionIcon, Group, Text } from '@mantine/core';
import { IconMinus, IconPlus, IconZoomReset } from '@tabler/icons-react';
import { useRouter } from 'next/navigation';
import {
  useEffect,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type SyntheticEvent,
} from 'react';
import classes from './map-stage.module.css';
import { keepOneTabStop, tileForKey, tileOf } from './tile-focus';
import { useZoom } from './use-zoom';

const HINT = 'Arrow keys move from tile to tile, Enter opens one; +, − and 0 zoom, as Ctrl and the wheel do.';

/** Where the map stands: zooms and scrolls it, moves the focus through its tiles, and says what the tile at hand holds. */
export function MapStage({ label, children }: { label: string; children: ReactNode }) {
  const router = useRouter();
  const [said, setSaid] = useState<string | null>(null);
  const { region, zoom, isSmallest, isLargest, zoomIn, zoomOut, reset } = useZoom();

  useEffect(() => {
    if (region.current) keepOneTabStop(region.current);
  }, [region, children]);

  const say = (event: SyntheticEvent) =>
    setSaid(tileOf(event.target)?.querySelector('title')?.textContent ?? null);

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const zoomKey = { '+': zoomIn, '=': zoomIn, '-': zoomOut, '0': reset }[event.key];
    const from = tileOf(event.target);
    const to = from && tileForKey(event.currentTarget, from, event.key);
    if (!zoomKey && !to) return;
    event.preventDefault();
    zoomKey?.(from ?? undefined);
    to?.focus();
  }

  function onClick(event: MouseEvent) {
    const address = tileOf(event.target)?.getAttribute('href');
    if (!address || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
      return;
    event.preventDefault();
    router.push(address);
  }

  const style: CSSProperties & Record<'--zoom', number> = { '--zoom': zoom };
  const control = { variant: 'default', size: 'md' } as const;
  return (
    <div>
      <Group justify="space-between" wrap="nowrap" gap="xs" mb={6} data-no-print>
        <Text size="xs" c="dimmed" aria-hidden className={classes.said}>
          {said ?? HINT}
        </Text>
        <ActionIcon.Group role="group" aria-label="Zoom">
          <ActionIcon {...control} aria-label="Zoom out" disabled={isSmallest} onClick={() => zoomOut()}>
            <IconMinus size={16} />
          </ActionIcon>
          <ActionIcon {...control} aria-label="Whole map" disabled={isSmallest} onClick={reset}>
            <IconZoomReset size={16} />
          </ActionIcon>
          <ActionIcon {...control} aria-label="Zoom in" disabled={isLargest} onClick={() => zoomIn()}>
            <IconPlus size={16} />
          </ActionIcon>
        </ActionIcon.Group>
      </Group>
      <div
        ref={region}
        role="region"
        aria-label={`Map: ${label}`}
        className={classes.region}
        data-zoomed={!isSmallest || undefined}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onFocus={(event) => {
          const tile = tileOf(event.target);
          if (tile) keepOneTabStop(event.currentTarget, tile);
          say(event);
        }}
        onBlur={() => setSaid(null)}
        onPointerOver={say}
        onPointerLeave={() => setSaid(null)}
      >
        <div className={classes.canvas} style={style}>
          {children}
        </div>
      </div>
    </div>
  );
}
