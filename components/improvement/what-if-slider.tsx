'use client';

import { useId, type KeyboardEvent } from 'react';
import { formatScore } from '@/lib/format/number';
import { stepToWhole } from '@/lib/improvement/what-if';
import classes from './improvement.module.css';

type TargetSliderProps = {
  name: string;
  /** The target as it is set: 0 to 5, a mean where it is of several areas; null for none. */
  set: number | null;
  tried: number | undefined;
  /** What follows from it, beside the slider. */
  result: string;
  onTry: (target: number) => void;
};

/** A target to try out, by pointer or arrow keys. Until it is moved, the set one holds. */
export function TargetSlider({ name, set, tried, result, onTry }: TargetSliderProps) {
  const id = useId();
  const isTried = tried !== undefined;
  function step(event: KeyboardEvent) {
    const next = isTried ? undefined : stepToWhole(set, event.key);
    if (next === undefined) return;
    event.preventDefault();
    onTry(next);
  }
  return (
    <div className={classes.slider}>
      <label htmlFor={id}>{name}</label>
      <input
        id={id}
        type="range"
        min={0}
        max={5}
        step={1}
        value={tried ?? Math.round(set ?? 0)}
        aria-valuetext={isTried ? `Target ${tried}, tried` : `Target ${formatScore(set)}, as set`}
        onChange={({ currentTarget: { value } }) => onTry(Number(value))}
        onKeyDown={step}
        // Where the thumb stands already, nothing changes, and it can be meant all the same.
        onPointerUp={({ currentTarget: { value } }) => onTry(Number(value))}
      />
      <span className={classes.numbers} data-changed={isTried || undefined}>
        {isTried ? tried : formatScore(set)}
        {isTried && ' (tried)'}, {result}
      </span>
    </div>
  );
}
