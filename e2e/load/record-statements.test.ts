import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startRecorder, type Recorder } from './record-statements';

let recorder: Recorder;
let client: pg.Client;

beforeAll(async () => {
  recorder = await startRecorder(process.env.DATABASE_URL ?? '');
  client = new pg.Client({ connectionString: recorder.url });
  await client.connect();
});

afterAll(async () => {
  await client.end();
  recorder.stop();
});

describe('startRecorder', () => {
  it('notes plain, parameterised and prepared statements in their order, and lets the answers through', async () => {
    const repeated = { name: 'twice', text: 'select $1::int * 2 as value' };
    const answers: unknown[] = [];
    const statements = await recorder.during(async () => {
      await client.query('begin');
      answers.push(
        (await client.query('select $1::text as value, $2::text as none', ['Zażółć', null])).rows[0],
      );
      for (const value of [3, 4])
        answers.push((await client.query({ ...repeated, values: [value] })).rows[0]);
      await client.query('commit');
    });
    expect(answers).toEqual([{ value: 'Zażółć', none: null }, { value: 6 }, { value: 8 }]);
    expect(statements).toEqual([
      { text: 'begin', values: [] },
      { text: 'select $1::text as value, $2::text as none', values: ['Zażółć', null] },
      { ...repeated, values: ['3'] },
      { ...repeated, values: ['4'] },
      { text: 'commit', values: [] },
    ]);
  });

  it('hears a message that comes in many pieces', async () => {
    const long = 'x'.repeat(300_000);
    const [statement] = await recorder.during(async () => {
      await client.query('select length($1)', [long]);
    });
    expect(statement?.values[0]).toBe(long);
  });

  it('notes only what happens meanwhile', async () => {
    await client.query('select 1');
    const statements = await recorder.during(async () => {
      await client.query('select 2');
    });
    await client.query('select 3');
    expect(statements).toEqual([{ text: 'select 2', values: [] }]);
  });
});
