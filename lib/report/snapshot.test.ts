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
  it('is the same for the same data', () => {
    expect(snapshotOf(fullRatings())).toBe(snapshotOf(fullRatings()));
  });

  it('is another with one letter of a note, one level, one name, or a later change', () => {
    const all = [
      snapshotOf({ 'crm.selling': { level: 1, note: 'Slow.' } }),
      snapshotOf({ 'crm.selling': { level: 1, note: 'Slow!' } }),
      snapshotOf({ 'crm.selling': { level: 2, note: 'Slow.' } }),
      snapshotOf({ 'crm.selling': { level: 1, note: 'Slow.' } }, { title: { team: 'Another' } }),
      snapshotOf({ 'crm.selling': { level: 1, note: 'Slow.' } }, { asOf: new Date('2027-01-01T00:00:00Z') }),
    ];
    expect(new Set(all).size).toBe(5);
  });

  it('can be computed again by who has the JSON alone', () => {
    const { snapshot, ...rest } = JSON.parse(renderJson(reportOf(fullRatings())));
    const again = createHash('sha256').update(canonicalJson(rest)).digest('hex');
    expect(again).toBe(snapshot);
  });
});
