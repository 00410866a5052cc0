import { expect } from '@playwright/test';
import fc from 'fast-check';
import type { BuiltMember } from '@/prisma/builders';
import type { World } from '../world';
import { eachOf, RawClient } from './bad-bodies-client';
import { footprintOf } from './bad-bodies-footprint';
import { memberOf, type Visitor } from './visitors';

/** Bodies are drawn by chance: BAD_INPUT_SEED=… draws the same ones again. */
const seed = Number(process.env.BAD_INPUT_SEED ?? Date.now() % 2 ** 31);
export const draw = <T>(from: fc.Arbitrary<T>, count: number) => fc.sample(from, { seed, numRuns: count });

/** Every other one: with another seed, or for another name, the others. */
export const some = <T>(items: readonly T[], name: string) =>
  items.filter((_, place) => (place + seed + name.length) % 2 === 0);

type Opening = { opensTo: readonly Visitor[] };

/** Who may: a refusal is then the input's. */
export function whoMay(world: World, { opensTo }: Opening): BuiltMember | null {
  if (opensTo.length === 0 || opensTo.includes('nobody')) return null;
  return memberOf(world, opensTo.includes('owner') ? 'owner' : (opensTo[0] ?? 'nobody'));
}

/** Collects what is wrong, so that one bad answer does not hide the others. */
export class Findings {
  readonly #found: string[] = [];

  note(what: string, problem: string | null): void {
    if (problem !== null) this.#found.push(`${what}: ${problem}`);
  }

  assertNone(): void {
    expect(this.#found, `BAD_INPUT_SEED=${seed}`).toEqual([]);
  }
}

export async function withClient(
  member: BuiltMember | null,
  work: (client: RawClient) => Promise<void>,
): Promise<void> {
  const client = await RawClient.of(member);
  await work(client).finally(() => client.close());
}

export const lasted = (thrown: unknown) => `no answer: ${String(thrown)}`;

/** Sends what must be refused, and looks that nothing was written. */
export async function expectRefused<T>(
  world: World,
  items: readonly T[],
  work: (item: T) => Promise<void>,
): Promise<void> {
  const before = await footprintOf(world);
  await eachOf(items, work);
  expect(await footprintOf(world), `written by a bad request, BAD_INPUT_SEED=${seed}`).toEqual(before);
}

/** Sends what may be allowed or not, one after the other: an answer of refusal has written nothing. */
export async function noneHalfTaken<T extends { what: string }>(
  world: World,
  items: readonly T[],
  findings: Findings,
  work: (item: T) => Promise<{ isTaken: boolean; problem: string | null }>,
): Promise<void> {
  let before = await footprintOf(world);
  for (const item of items) {
    const { isTaken, problem } = await work(item).catch((thrown: unknown) => ({
      isTaken: false,
      problem: lasted(thrown),
    }));
    findings.note(item.what, problem);
    const after = await footprintOf(world);
    if (!isTaken) expect(after, `${item.what}, BAD_INPUT_SEED=${seed}`).toEqual(before);
    before = after;
  }
}
