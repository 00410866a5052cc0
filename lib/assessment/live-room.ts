import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PrismaClient } from '@/lib/db/generated/client';
import { subscribe } from '@/lib/live/listen';
import { log } from '@/lib/log/log';
import { getStoredRatings } from './data';
import { getStanding, getVersions, type LiveStanding, type StreamReader } from './live-data';
import { eventText, type LiveState } from './live-events';
import { NO_NEWS, withSignal, type News } from './live-news';
import { lockReason } from './policy';
import { getPeopleHere } from './presence-data';
import { renewPresences } from './presence-mutations';
import type { AssessmentScope } from './types';

/** Proxies cut what is silent for a minute; presence is renewed with it. In milliseconds. */
const BEAT_EVERY = 20_000;
/** Then the browser opens another, with the session that it has by then. In milliseconds. */
const LONGEST_STREAM = 60 * 60_000;
/** After a read failed. In milliseconds. */
const PAUSE = 1_000;
/** Keeps proxies and browsers awake; means nothing. */
const COMMENT = ':\n\n';

/** One open stream. */
export type RoomReader = StreamReader & { id: string; send: (text: string) => void; end: () => void };

type Seated = RoomReader & { since: number; isGreeted: boolean };

function stateOf({ state, campaignState }: LiveStanding): LiveState {
  return { state, lockReason: lockReason({ state, campaignState }) };
}

/**
 * All streams of one assessment in this process. Whatever happens is read once for all of them, and what happens
 * meanwhile is gathered for the next reading. Before each telling, who lost access is sent away.
 */
export class LiveRoom {
  private readonly readers = new Map<string, Seated>();
  private news = NO_NEWS;
  private isDue = false;
  private isTelling = false;
  private hasHeard = false;
  private toldState = '';
  private toldPeople = '';
  private readonly leaveTopic: () => void;
  private readonly beating: NodeJS.Timeout;

  /** The scope says which assessment it is; each reader's own access is looked at again and again. */
  constructor(
    private readonly db: PrismaClient,
    private readonly scope: AssessmentScope,
    private readonly onEmpty: () => void,
  ) {
    this.leaveTopic = subscribe(scope.assessmentId, (signal) => {
      this.hasHeard ||= signal === 'resync';
      this.news = withSignal(this.news, signal);
      this.due();
    });
    this.beating = setInterval(() => void this.beat(), BEAT_EVERY);
    this.beating.unref();
  }

  enter(reader: RoomReader): void {
    this.readers.set(reader.id, { ...reader, since: Date.now(), isGreeted: false });
    if (this.hasHeard) this.due();
  }

  leave(id: string): void {
    if (!this.readers.delete(id) || this.readers.size > 0) return;
    clearInterval(this.beating);
    this.leaveTopic();
    this.onEmpty();
  }

  private async beat(): Promise<void> {
    for (const reader of [...this.readers.values()]) {
      if (Date.now() - reader.since > LONGEST_STREAM) reader.end();
      else reader.send(COMMENT);
    }
    await renewPresences(this.db, this.scope.assessmentId, [...this.readers.values()]).catch(warn);
    this.news = { ...this.news, people: true };
    this.due();
  }

  private due(): void {
    this.isDue = true;
    if (!this.isTelling) void this.tellAll();
  }

  private async tellAll(): Promise<void> {
    this.isTelling = true;
    while (this.isDue && this.readers.size > 0) {
      const { news } = this;
      this.news = NO_NEWS;
      this.isDue = false;
      await this.tell(news).catch(async (error: unknown) => {
        warn(error);
        this.news = { ...this.news, everything: true };
        this.isDue = true;
        await sleep(PAUSE, undefined, { ref: false });
      });
    }
    this.isTelling = false;
  }

  private async tell(news: News): Promise<void> {
    // Who enters meanwhile was not asked about, and is greeted by the next telling.
    const asked = [...this.readers.values()];
    const standing = await getStanding(this.db, this.scope, asked);
    for (const reader of asked) if (!standing?.mayRead(reader)) reader.end();
    if (!standing) return;
    const present = asked.filter(({ id }) => this.readers.has(id));
    const greeted = present.filter(({ isGreeted }) => isGreeted && !news.everything);
    const newcomers = present.filter((reader) => !greeted.includes(reader));
    const state = stateOf(standing);
    if (newcomers.length > 0) await this.greet(newcomers, state);
    if (greeted.length > 0) await this.tellNews(greeted, news, eventText('state', state));
    this.toldState = eventText('state', state);
    if (newcomers.length > 0 || news.people) await this.tellPeople(newcomers, greeted);
  }

  private async greet(newcomers: readonly Seated[], state: LiveState): Promise<void> {
    const text = eventText('hello', { ...state, versions: await getVersions(this.db, this.scope) });
    for (const reader of newcomers) {
      reader.isGreeted = true;
      reader.send(text);
    }
  }

  private async tellNews(readers: readonly Seated[], news: News, stateText: string): Promise<void> {
    const texts: string[] = [];
    if (news.ratings.size > 0) {
      const stored = await getStoredRatings(this.db, this.scope, [...news.ratings.keys()]);
      const changes = stored.map(({ fieldVersions: _, ...rating }) => ({
        memberId: news.ratings.get(rating.areaId) ?? null,
        rating,
      }));
      texts.push(eventText('ratings', { changes }));
    }
    for (const [kind, areaIds] of news.changed)
      texts.push(eventText('changed', { kind, areaIds: [...areaIds] }));
    if (this.toldState !== stateText) texts.push(stateText);
    for (const reader of readers) for (const text of texts) reader.send(text);
  }

  private async tellPeople(newcomers: readonly Seated[], others: readonly Seated[]): Promise<void> {
    const text = eventText('people', { people: await getPeopleHere(this.db, this.scope) });
    for (const reader of this.toldPeople === text ? newcomers : [...newcomers, ...others]) reader.send(text);
    this.toldPeople = text;
  }
}

function warn(error: unknown): void {
  log().warn({ err: error }, 'live updates: a read failed and is tried again');
}
