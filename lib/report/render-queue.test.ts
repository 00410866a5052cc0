import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { RenderQueue, type RenderQueueOptions } from './render-queue';

/** A worker that does what the content says: echo, die, hang, fail, or tell its environment. */
const WORKER = `
process.on('message', ({ id, content }) => {
  if (content === 'die') process.exit(3);
  if (content === 'hang') for (;;);
  if (content === 'fail') return process.send({ id, error: 'no font' });
  const text = content === 'environment' ? JSON.stringify(Object.keys(process.env).sort()) : content;
  process.send({ id, pdf: Buffer.from(text + ' by ' + process.pid) });
});
process.on('disconnect', () => process.exit(0));
process.send({ ready: true });
`;

const workerPath = path.join(mkdtempSync(path.join(tmpdir(), 'render-queue-')), 'worker.cjs');
writeFileSync(workerPath, WORKER);

const queues: RenderQueue[] = [];
function queueWith(options: Partial<RenderQueueOptions> = {}): RenderQueue {
  const queue = new RenderQueue({
    workerPath,
    timeoutMs: 5_000,
    mostWaiting: 5,
    jobsPerChild: 100,
    ...options,
  });
  queues.push(queue);
  return queue;
}
afterEach(() => {
  for (const queue of queues.splice(0)) queue.stop();
});

const said = async (answer: Promise<Uint8Array>) => Buffer.from(await answer).toString();
const child = (answer: string) => answer.split(' by ')[1];

describe('RenderQueue', () => {
  it('answers each job, one after another, from one warm child', async () => {
    const queue = queueWith();
    const answers = await Promise.all(['a', 'b', 'c'].map((content) => said(queue.render(content))));
    expect(answers.map((answer) => answer.split(' ')[0])).toEqual(['a', 'b', 'c']);
    expect(new Set(answers.map(child)).size).toBe(1);
    expect(child(await said(queue.render('d')))).toBe(child(answers[0] ?? ''));
  });

  it('gives the child nothing of the environment', async () => {
    process.env.SECRET_OF_THE_TEST = 'x';
    const names = (await said(queueWith().render('environment'))).split(' by ')[0] ?? '';
    delete process.env.SECRET_OF_THE_TEST;
    expect(names).toContain('NODE_ENV');
    expect(names).not.toMatch(/SECRET_OF_THE_TEST|DATABASE_URL|AUTH_SECRET/);
  });

  it('loses one job to a dying child, and goes on with another child', async () => {
    const queue = queueWith();
    const before = child(await said(queue.render('a')));
    const [died, next] = await Promise.allSettled([queue.render('die'), said(queue.render('b'))]);
    expect(died).toMatchObject({
      status: 'rejected',
      reason: { message: expect.stringContaining('stopped') },
    });
    expect(next).toMatchObject({ status: 'fulfilled', value: expect.stringMatching(/^b by /) });
    expect(next.status === 'fulfilled' && child(next.value)).not.toBe(before);
  });

  it('gives a job that comes right after a stop to another child', async () => {
    const queue = queueWith();
    const before = child(await said(queue.render('a')));
    queue.stop();
    const after = await said(queue.render('b'));
    expect(after).toMatch(/^b by /);
    expect(child(after)).not.toBe(before);
  });

  it('kills what takes too long', async () => {
    const queue = queueWith({ timeoutMs: 1_500 });
    await queue.render('a');
    const { pid } = queue;
    const [hung, next] = await Promise.allSettled([queue.render('hang'), said(queue.render('b'))]);
    expect(hung.status).toBe('rejected');
    expect(next.status).toBe('fulfilled');
    expect(() => process.kill(pid ?? 0, 0)).toThrow();
  });

  it('tells why a job failed, and keeps its child', async () => {
    const queue = queueWith();
    await expect(queue.render('fail')).rejects.toThrow('The PDF could not be made: no font');
    const { pid } = queue;
    expect(child(await said(queue.render('a')))).toBe(String(pid));
  });

  it('takes a fresh child after so many jobs', async () => {
    const queue = queueWith({ jobsPerChild: 2 });
    const answers = [];
    for (const content of ['a', 'b', 'c', 'd', 'e']) answers.push(child(await said(queue.render(content))));
    expect(answers[0]).toBe(answers[1]);
    expect(answers[2]).toBe(answers[3]);
    expect(new Set(answers).size).toBe(3);
  });

  it('refuses more than may wait', async () => {
    const queue = queueWith({ mostWaiting: 2 });
    const taken = ['a', 'b', 'c'].map((content) => queue.render(content));
    await expect(queue.render('d')).rejects.toMatchObject({ code: 'busy', status: 503 });
    expect((await Promise.all(taken)).length).toBe(3);
    expect((await queue.render('e')).length).toBeGreaterThan(0);
  });

  it('fails, and does not hang, when its worker is not there', async () => {
    const queue = queueWith({ workerPath: path.join(tmpdir(), 'no-such-worker.cjs') });
    await expect(queue.render('a')).rejects.toThrow('stopped');
  });
});
