import { describe, expect, it } from 'vitest';
import { validate } from '@/lib/action/validation';
import { AppError, type FieldMessages } from '@/lib/errors';
import { campaignChangeSchema, campaignSchema } from './schema';

const right = {
  name: ' Yearly round ',
  editionId: 'etom-4.5',
  opensOn: '2026-02-01',
  closesOn: '2026-02-01',
  areaIds: ['crm.selling'],
  teamIds: [],
  defaultTarget: 3,
  groupingTargets: { crm: 0 },
  depth: 'direct',
  weights: {},
  reviewerIds: [],
  carriesFromId: null,
};

function messagesFor(input: unknown): FieldMessages | undefined {
  try {
    validate(campaignSchema, input);
  } catch (thrown) {
    if (thrown instanceof AppError) return thrown.fields;
    throw thrown;
  }
  return undefined;
}

describe('campaignSchema', () => {
  it('takes a right plan, its name trimmed, closing on the day it opens', () => {
    expect(validate(campaignSchema, right)).toEqual({ ...right, name: 'Yearly round' });
  });

  it('keeps only the weights that differ from 1', () => {
    const weights = { 'crm.selling': 10, 'crm.order-handling': 1 };
    expect(validate(campaignSchema, { ...right, weights })).toMatchObject({ weights: { 'crm.selling': 10 } });
    expect(validate(campaignSchema, { ...right, weights }).weights).not.toHaveProperty('crm.order-handling');
  });

  it.each([
    ['name', { name: '   ' }],
    ['name', { name: 'x'.repeat(121) }],
    ['name', { name: 'a\u0000b' }],
    ['name', { name: 'half \ud800' }],
    ['opensOn', { opensOn: '' }],
    ['opensOn', { opensOn: '0026-02-01' }],
    ['closesOn', { closesOn: '2026-02-30' }],
    ['closesOn', { closesOn: '2026-01-31' }],
    ['areaIds', { areaIds: [] }],
    ['teamIds.0', { teamIds: ['Alpha'] }],
    ['defaultTarget', { defaultTarget: 6 }],
    ['defaultTarget', { defaultTarget: 2.5 }],
    ['groupingTargets.crm', { groupingTargets: { crm: -1 } }],
    ['editionId', { editionId: 'ETOM\u0000' }],
    ['depth', { depth: 'deep' }],
    ['weights.crm.selling', { weights: { 'crm.selling': 0 } }],
    ['weights.crm.selling', { weights: { 'crm.selling': 11 } }],
    ['weights.crm.selling', { weights: { 'crm.selling': 1.5 } }],
    ['reviewerIds.0', { reviewerIds: ['somebody'] }],
    ['carriesFromId', { carriesFromId: 'last' }],
    ['organisationId', { organisationId: 'somebody else’s' }],
  ])('names %s for %j', (field, wrong) => {
    expect(Object.keys(messagesFor({ ...right, ...wrong }) ?? {})).toEqual([field]);
  });

  it('tells of days in the wrong order together with the rest', () => {
    const messages = messagesFor({ ...right, name: '', areaIds: [], closesOn: '2026-01-31' });
    expect(Object.keys(messages ?? {}).sort()).toEqual(['areaIds', 'closesOn', 'name']);
  });

  it('takes a change with the campaign’s id beside the fields', () => {
    const campaignId = '0190a1b2-0000-7000-8000-000000000000';
    expect(validate(campaignChangeSchema, { ...right, campaignId })).toMatchObject({
      campaignId,
      name: 'Yearly round',
    });
    expect(() => validate(campaignChangeSchema, { ...right, campaignId, closesOn: '2026-01-31' })).toThrow(
      AppError,
    );
  });
});
