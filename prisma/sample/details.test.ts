import { expect, it } from 'vitest';
import { CURRENT_EDITION_ID } from '@/lib/framework/constants';
import { toEdition } from '@/lib/framework/edition';
import { readShippedEditions } from '@/lib/framework/files';
import { SAMPLE_CAMPAIGNS } from './campaigns';
import { toStored } from './details';
import { rateCampaign } from './ratings';
import { SAMPLE_TEAMS } from './teams';

const shipped = readShippedEditions(process.cwd()).find(({ id }) => id === CURRENT_EDITION_ID);
if (!shipped) throw new Error('The current edition does not ship.');
const edition = toEdition(shipped);

it('details come to the level that the team was given, so that notes and remarks still fit', () => {
  for (const campaign of SAMPLE_CAMPAIGNS) {
    const ratings = rateCampaign(campaign, SAMPLE_TEAMS, edition.areas);
    expect(ratings.map((rating) => toStored(campaign, edition, rating).scoredLevel)).toEqual(
      ratings.map(({ level }) => level),
    );
  }
});
