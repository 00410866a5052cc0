import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DownloadStatus } from './download-status';
import { CANCELLED, useDownload } from './use-download';

/** The tests run React's server build, which has no state: this keeps it from one call to the next. */
const states = vi.hoisted(() => {
  const kept = { cells: [] as unknown[], next: 0, rewind: () => void (kept.next = 0) };
  return kept;
});
vi.mock('react', () => {
  const cell = (initial: unknown) => {
    const index = states.next++;
    if (!(index in states.cells)) states.cells[index] = initial;
    return index;
  };
  return {
    useState: (initial: unknown) => {
      const index = cell(initial);
      return [states.cells[index], (value: unknown) => void (states.cells[index] = value)];
    },
    useRef: (initial: unknown) => states.cells[cell({ current: initial })],
    useEffect: () => undefined,
  };
});
vi.mock('@mantine/core', () => ({ Alert: 'div', Button: 'button', Group: 'div', Loader: 'i', Text: 'p' }));

function useNow() {
  states.rewind();
  return useDownload();
}

const focus = vi.fn();
const querySelector = vi.fn((_selector: string) => ({ focus }));

beforeEach(() => {
  states.cells.length = 0;
  vi.clearAllMocks();
  vi.stubGlobal('document', { querySelector });
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  vi.stubGlobal(
    'fetch',
    (_href: string, { signal }: { signal: AbortSignal }) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
      }),
  );
});

describe('a cancelled download', () => {
  it('says so, and gives the focus back to its link', async () => {
    useNow().start('/report.pdf', 'PDF');
    expect(useNow().running).toBe('/report.pdf');
    useNow().cancel();
    expect(querySelector).toHaveBeenCalledExactlyOnceWith('a[download][href="/report.pdf"]');
    expect(focus).toHaveBeenCalledOnce();
    await vi.waitFor(() => expect(useNow().running).toBeNull());
    expect(useNow()).toMatchObject({ download: CANCELLED, failure: null });
    useNow().start('/report.csv', 'CSV');
    expect(useNow().download).toBeNull();
    useNow().cancel();
  });

  it('is told in the status region, without a way to cancel', () => {
    const drawn = DownloadStatus({ download: CANCELLED, failure: null, onCancel: () => undefined });
    const status = JSON.stringify(drawn.props.children[0]);
    expect(status).toContain('"role":"status"');
    expect(status).toContain('"Cancelled."');
    expect(status).not.toContain('button');
  });
});
