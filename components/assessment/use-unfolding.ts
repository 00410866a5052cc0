import { useCallback, useMemo, useState } from 'react';

/** Which rows of the table are unfolded. `unfold` stays the same function, so that rows need no drawing for it. */
export type Unfolding = {
  unfolded: ReadonlySet<string>;
  unfold: (areaId: string, isUnfolded: boolean) => void;
  /** These, and no others. */
  unfoldAll: (areaIds: readonly string[]) => void;
};

export function useUnfolding(): Unfolding {
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const unfold = useCallback((areaId: string, isUnfolded: boolean) => {
    setUnfolded((before) => {
      const rest = [...before].filter((id) => id !== areaId);
      return new Set(isUnfolded ? [...rest, areaId] : rest);
    });
  }, []);
  const unfoldAll = useCallback((areaIds: readonly string[]) => setUnfolded(new Set(areaIds)), []);
  return useMemo(() => ({ unfolded, unfold, unfoldAll }), [unfolded, unfold, unfoldAll]);
}
