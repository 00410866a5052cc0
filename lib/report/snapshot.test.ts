import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from './snapshot';
import { renderJson } from './json';
import { fullRatings, reportOf } from './testing';

const snapshotOf = (...args: Parameters<typeof reportOf>) => reportOf(...args).snapshot;

describe('canonicalJson', () => {
  it('is the same whatever the order of keys', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: undefined })).toBe('{"b":[1,{"c":"x","d":null}]}');
  });
});

describe('the snapshot', () => {
  it('is the same for the same data, at any time', () => {
    const later = new Date('2027-01-01T00:00:00Z');
    expect(snapshotOf(fullRatings(), { asOf: later })).toBe(snapshotOf(fullRatings()));
  });

  it('is another with one letter of a note, one level, or one name', () => {
    const all = [
      snapshotOf({ 'crm.selling': { level: 1, note: 'Slow.' } }),
      snapshotOf({ 'crm.selling': { level: 1, note: 'Slow!' } }),
      snapshotOf({ 'crm.selling': { level: 2, note: 'Slow.' } }),
      snapshotOf({ 'crm.selling': { level: 1, note: 'Slow.' } }, { title: { team: 'Another' } }),
    ];
    expect(new Set(all).size).toBe(4);
  });

  it('can be computed again by who has the JSON alone', () => {
    const { snapshot, title, ...rest } = JSON.parse(renderJson(reportOf(fullRatings())));
    const { asOf: _, ...facts } = title;
    const again = createHash('sha256')
      .update(canonicalJson({ ...rest, title: facts }))
      .digest('hex');
    expect(again).toBe(snapshot);
  });
});
