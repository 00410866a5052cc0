/** Messages of others' changes come no closer together than this, in milliseconds: who listens also works. */
export const ANNOUNCE_EVERY = 10_000;

const answers = (count: number) => (count === 1 ? '1 answer' : `${count} answers`);

/** "3 answers changed by Ana, 1 answer by Ben". */
export function changesSentence(byName: ReadonlyMap<string, number>): string {
  return [...byName]
    .map(([name, count], place) => `${answers(count)}${place === 0 ? ' changed' : ''} by ${name}`)
    .join(', ');
}

/** Gathers others' changes into few messages for screen readers: the first soon, the next after a while. */
export class LiveAnnouncer {
  private readonly byName = new Map<string, number>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private lastAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly say: (message: string) => void) {}

  note(name: string, count: number): void {
    this.byName.set(name, (this.byName.get(name) ?? 0) + count);
    this.timer ??= setTimeout(
      () => {
        this.say(changesSentence(this.byName));
        this.byName.clear();
        this.timer = undefined;
        this.lastAt = Date.now();
      },
      Math.max(500, this.lastAt + ANNOUNCE_EVERY - Date.now()),
    );
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.byName.clear();
  }
}
