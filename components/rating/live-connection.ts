import * as z from 'zod/mini';
import type { LiveEvents, LiveState } from '@/lib/assessment/live-events';
import { ratingSchema } from '@/lib/assessment/rating-schema';
import type { AreaActivity, Rating } from '@/lib/assessment/types';
import { LiveAnnouncer } from './live-announcer';
import { LiveSource } from './live-source';
import type { LiveKind, LiveStore } from './live-store';

/** Several changes in a row are one reading. In milliseconds. */
const GATHER = 300;
/** A page that hears the hello so soon after it was made has missed nothing around its answers. In milliseconds. */
const FRESH = 10_000;

const assessmentSchema = z.object({ areas: z.array(z.object({ rating: ratingSchema })) });
const activitySchema = z.object({ activity: z.array(z.custom<AreaActivity>()) });

type Options = {
  assessmentId: string;
  /** The reader's own: of their own changes nothing is announced. */
  memberId: string;
  ratings: readonly Rating[];
  state: LiveState;
  live: LiveStore;
  /** Takes ratings that were saved elsewhere, or here. */
  apply: (ratings: readonly Rating[]) => void;
  /** The server was heard of, for the first time or again. */
  onHello: () => void;
  /** The assessment takes answers no more, or again: what the page shows is outdated. */
  onStateChange: () => void;
  /** By member id; undefined for somebody unknown. */
  nameOf: (memberId: string) => string | undefined;
};

const stateKey = ({ state, lockReason }: LiveState) => `${state} ${lockReason ?? ''}`;

/** Brings what happens on an assessment elsewhere into the browser's stores. */
export class LiveConnection {
  private readonly source: LiveSource;
  private readonly announcer: LiveAnnouncer;
  private readonly versions: Map<string, number>;
  private readonly madeAt = Date.now();
  private state: string;
  private hasGreeted = false;
  private activityTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly options: Options) {
    const { live, ratings, assessmentId } = options;
    this.versions = new Map(ratings.map(({ areaId, version }) => [areaId, version]));
    this.state = stateKey(options.state);
    this.announcer = new LiveAnnouncer((message) => live.announce(message));
    this.source = new LiveSource(
      `/api/assessments/${assessmentId}/events`,
      {
        hello: (hello) => void this.greet(hello),
        ratings: ({ changes }) => this.take(changes),
        state: (state) => this.follow(state),
        changed: ({ kind, areaIds }) => this.report(kind, areaIds),
        people: ({ people }) => live.setPeople(people),
      },
      () => live.setPeople([]),
    );
  }

  start(): void {
    this.source.start();
  }

  stop(): void {
    this.source.stop();
    this.announcer.dispose();
    clearTimeout(this.activityTimer);
  }

  /** The page was made anew, with this state. */
  setState(state: LiveState): void {
    this.state = stateKey(state);
  }

  /** Something around these areas' answers changed; no area means any. Counts are read again. */
  report(kind: LiveKind, areaIds: readonly string[]): void {
    this.options.live.raise(kind, areaIds);
    clearTimeout(this.activityTimer);
    this.activityTimer = setTimeout(() => void this.readActivity(), GATHER);
  }

  private async greet({ versions, ...state }: LiveEvents['hello']): Promise<void> {
    this.options.onHello();
    this.follow(state);
    const isFresh = !this.hasGreeted && Date.now() - this.madeAt < FRESH;
    this.hasGreeted = true;
    if (!isFresh) for (const kind of ['comments', 'evidence', 'opinions'] as const) this.report(kind, []);
    if (Object.entries(versions).some(([areaId, version]) => this.isNewer(areaId, version)))
      await this.catchUp();
  }

  /** Reads all ratings; those that were missed are taken. */
  private async catchUp(): Promise<void> {
    const body = await this.read('');
    const parsed = assessmentSchema.safeParse(body);
    if (parsed.success) this.take(parsed.data.areas.map(({ rating }) => ({ rating, memberId: null })));
  }

  private take(changes: LiveEvents['ratings']['changes']): void {
    const newer = changes.filter(({ rating }) => this.isNewer(rating.areaId, rating.version));
    if (newer.length === 0) return;
    const ratings = newer.map(({ rating }) => rating);
    for (const { areaId, version } of ratings) this.versions.set(areaId, version);
    this.options.apply(ratings);
    this.options.live.raise(
      'ratings',
      ratings.map(({ areaId }) => areaId),
    );
    for (const { memberId } of newer) {
      if (memberId !== null && memberId !== this.options.memberId)
        this.announcer.note(this.options.nameOf(memberId) ?? 'somebody else', 1);
    }
  }

  /** Areas that this page does not ask are none of its business. */
  private isNewer(areaId: string, version: number): boolean {
    const known = this.versions.get(areaId);
    return known !== undefined && version > known;
  }

  private follow(state: LiveState): void {
    const key = stateKey(state);
    if (key === this.state) return;
    this.state = key;
    this.options.onStateChange();
  }

  private async readActivity(): Promise<void> {
    const parsed = activitySchema.safeParse(await this.read('/activity'));
    if (parsed.success) this.options.live.setActivity(parsed.data.activity);
  }

  /** Null when the server cannot be reached or refuses: the next hello brings it. */
  private async read(path: string): Promise<unknown> {
    try {
      const response = await fetch(`/api/assessments/${this.options.assessmentId}${path}`);
      return response.ok ? await response.json() : null;
    } catch {
      return null;
    }
  }
}
