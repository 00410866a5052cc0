import { describe, expect, it } from 'vitest';
import type { NewCampaignPreview, PlannedArea } from '@/lib/exchange/types';
import { newCampaignSentence, previewSentence } from './exchange-words';

const area = (changes: number): PlannedArea => ({
  areaId: 'crm.selling',
  name: 'Selling',
  groupingName: 'Customer',
  version: 0,
  changes: Array.from({ length: changes }, () => ({
    field: 'level',
    name: 'Level',
    from: '',
    to: '3',
    follows: false,
  })),
  values: {},
  conflicts: [],
  why: null,
  links: [],
});

const preview: NewCampaignPreview = {
  fileName: 'export.json',
  kind: 'json',
  notices: [],
  areas: [area(1), area(2)],
  wrong: [],
  moreWrong: 0,
  unchanged: 3,
  campaign: {
    name: 'Spring',
    opensOn: '2026-01-01',
    closesOn: '2026-02-01',
    depth: 'direct',
    defaultTarget: 3,
    editionId: 'edition',
    areaCount: 5,
    actionCount: 0,
  },
};

describe('a preview in a sentence', () => {
  it('of a campaign that is there tells what would change', () => {
    expect(previewSentence(preview)).toBe(
      '2 process areas would change; 3 process areas already so. Nothing is written yet.',
    );
  });

  it('of a new campaign tells what it would hold', () => {
    expect(newCampaignSentence(preview)).toBe(
      '2 process areas with an answer; 3 without. Nothing is written yet.',
    );
    expect(newCampaignSentence({ ...preview, areas: [area(1)], unchanged: 0, moreWrong: 1 })).toBe(
      '1 process area with an answer; 1 wrong row. Nothing is written yet.',
    );
  });
});
