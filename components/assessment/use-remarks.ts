import { useLocalStorage } from '@mantine/hooks';

/** A reviewer's words that are not sent yet: in general, and by area id. */
type Remarks = { remark: string; remarks: Record<string, string> };

const NONE: Remarks = { remark: '', remarks: {} };

/** A reviewer's remarks while they are typed; the browser keeps them through a reload. */
export function useRemarks(assessmentId: string) {
  const [typed, setTyped] = useLocalStorage<Remarks>({
    key: `tomograph.review.${assessmentId}`,
    defaultValue: NONE,
  });
  const write = (areaId: string, text: string) =>
    setTyped((before) => ({ ...before, remarks: { ...before.remarks, [areaId]: text } }));
  const texts = [typed.remark, ...Object.values(typed.remarks)];
  return {
    ...typed,
    isWritten: texts.some((text) => text.trim() !== ''),
    writeGeneral: (remark: string) => setTyped((before) => ({ ...before, remark })),
    write,
    /** Opens a remark on an area, unless there is one. */
    add: (areaId: string) => write(areaId, typed.remarks[areaId] ?? ''),
    drop: (areaId: string) =>
      setTyped(({ remark, remarks: { [areaId]: _, ...others } }) => ({ remark, remarks: others })),
    clear: () => setTyped(NONE),
    /** What was written, without the empty ones. */
    toSend: (): Remarks => ({
      remark: typed.remark,
      remarks: Object.fromEntries(Object.entries(typed.remarks).filter(([, text]) => text.trim() !== '')),
    }),
  };
}

export type RemarksOfReview = ReturnType<typeof useRemarks>;
