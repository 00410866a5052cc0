import type pg from 'pg';
import { step } from '../../scripts/progress';
import { measure, rateOf, together, type Counter, type Measurement, type Target } from './measure';
import { openStreams } from './open-streams';
import type { Scenario } from './scenarios';
import type { Comparison } from './table';

const CONNECTIONS = [1, 8];
/** More than any scenario sends. */
const SCENARIO_REQUESTS = 1_000_000;
/** App and floor take turns, so that a slow minute of the machine falls on both. */
const TURNS = 2;

/** The two servers, and the database under both. */
export type Place = { database: pg.Client; databasePid: number; app: Target; floor: Target };

/** How many answers were ever saved: each leaves its event. */
async function countSaves({ database }: Place): Promise<number> {
  const { rows } = await database.query<{ count: string }>(
    "select count(*) from audit_event where type = 'rating_saved'",
  );
  return Number(rows[0]?.count);
}

async function compare(
  place: Place,
  scenario: Scenario,
  connections: number,
  counter: Counter,
): Promise<Comparison> {
  const { databasePid, app, floor } = place;
  const savesBefore = await countSaves(place);
  let sent = 0;
  const run = async (target: Target, amount: number) => {
    // The floor has none: what they cost is the app's.
    const close = target === app ? await openStreams(app.url, scenario.streams ?? []) : () => undefined;
    const measurement = await measure({
      target,
      databasePid,
      scenario,
      connections,
      amount,
      counter,
    }).finally(close);
    sent += measurement.requests;
    return measurement;
  };
  const amountOf = (warmUp: Measurement) => Math.ceil((rateOf(warmUp) * scenario.seconds) / TURNS);
  const amounts = { app: 0, floor: 0 };
  // The first requests run unoptimised code; the second run tells the rate that the amount is chosen by.
  for (const amount of [scenario.warmUp, scenario.warmUp * 2]) {
    amounts.app = amountOf(await run(app, amount));
    amounts.floor = amountOf(await run(floor, amount));
  }
  const turns: { app: Measurement[]; floor: Measurement[] } = { app: [], floor: [] };
  for (let turn = 0; turn < TURNS; turn++) {
    turns.app.push(await run(app, amounts.app));
    turns.floor.push(await run(floor, amounts.floor));
  }
  const saves = (await countSaves(place)) - savesBefore;
  if (saves !== (scenario.writes ? sent : 0)) {
    throw new Error(
      `${scenario.name}: ${sent} requests left ${saves} saved answers, so this measured something else.`,
    );
  }
  return { name: scenario.name, connections, app: together(turns.app), floor: together(turns.floor) };
}

/** Measures app and floor in every scenario. @throws when an answer is not 200, or a save saved nothing. */
export async function compareServers(place: Place, wanted: readonly Scenario[]): Promise<Comparison[]> {
  const comparisons: Comparison[] = [];
  for (const [order, scenario] of wanted.entries()) {
    // The recording used up request 0 and the few after it; and what one scenario saved another would save in vain.
    const counter = { next: 10 + SCENARIO_REQUESTS * order };
    for (const connections of CONNECTIONS) {
      const label = `${scenario.name}, ${connections} connection${connections === 1 ? '' : 's'}`;
      comparisons.push(await step(label, () => compare(place, scenario, connections, counter)));
    }
  }
  return comparisons;
}
