import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { db } from '@/lib/db/client';
import { getGroupsOfTeams, getTeamGroups } from './group-data';
import { changeTeamGroup, createTeamGroup, deleteTeamGroup, placeTeam } from './group-mutations';
import { ancestry, DEEPEST, flattenGroups, groupTree, heightOf } from './group-tree';
import { administratorScope, buildHouse, eventsOf } from './testing';
import type { AdministratorScope } from './types';

vi.mock('@/lib/auth/session', () => ({ getViewer: vi.fn() }));

let house: Awaited<ReturnType<typeof buildHouse>>;
let scope: AdministratorScope;
beforeEach(async () => {
  house = await buildHouse();
  scope = await administratorScope(house.admin);
});

const make = async (name: string, parentId: string | null = null) =>
  (await createTeamGroup(scope, { name, parentId })).groupId;
const shape = async () =>
  flattenGroups(groupTree(await getTeamGroups(db(), scope))).map(({ name, depth }) => `${depth} ${name}`);
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code: string; fields?: object }) => [error.code, ...Object.keys(error.fields ?? {})].join(' '),
  );

describe('groups of teams', () => {
  it('are made, renamed, moved and deleted, each with its event; what was inside moves up', async () => {
    const north = await make('North');
    const city = await make('City', north);
    const street = await make('Street', city);
    await placeTeam(scope, { teamId: house.teamId, groupId: city });
    await changeTeamGroup(scope, { groupId: street, name: 'Road', parentId: north });
    expect(await shape()).toEqual(['0 North', '1 City', '1 Road']);
    await changeTeamGroup(scope, { groupId: street, name: 'Road', parentId: city });
    await deleteTeamGroup(scope, { groupId: city });
    expect(await shape()).toEqual(['0 North', '1 Road']);
    expect(await getGroupsOfTeams(db(), scope)).toEqual({ [house.teamId]: north });
    await placeTeam(scope, { teamId: house.teamId, groupId: null });
    expect(await getGroupsOfTeams(db(), scope)).toEqual({});
    expect(await eventsOf(house.organisationId)).toEqual([
      ...['team_group_created', 'team_group_created', 'team_group_created', 'team_placed'],
      ...['team_group_changed', 'team_group_changed', 'team_group_deleted', 'team_placed'],
    ]);
  });

  it('never lie in themselves, not even when two moves meet', async () => {
    const a = await make('A');
    const b = await make('B', a);
    expect(await refusal(changeTeamGroup(scope, { groupId: a, name: 'A', parentId: b }))).toBe(
      'invalid parentId',
    );
    expect(await refusal(changeTeamGroup(scope, { groupId: a, name: 'A', parentId: a }))).toBe(
      'invalid parentId',
    );
    const [c, d] = [await make('C'), await make('D')];
    const outcomes = await Promise.all([
      refusal(changeTeamGroup(scope, { groupId: c, name: 'C', parentId: d })),
      refusal(changeTeamGroup(scope, { groupId: d, name: 'D', parentId: c })),
    ]);
    expect(outcomes.toSorted()).toEqual(['done', 'invalid parentId']);
    expect((await shape()).length).toBe(4);
  });

  it('have names of their own and a tree that ends', async () => {
    let parentId: string | null = null;
    for (let depth = 0; depth < DEEPEST; depth++) parentId = await make(`Depth ${depth}`, parentId);
    expect(await refusal(createTeamGroup(scope, { name: 'Deeper', parentId }))).toBe('invalid parentId');
    expect(await refusal(createTeamGroup(scope, { name: 'Depth 3', parentId: null }))).toBe('invalid name');
    const pair = await make('Pair');
    await make('Inside', pair);
    const [, , third] = (await getTeamGroups(db(), scope)).filter(({ name }) => name.startsWith('Depth'));
    const deep = (await getTeamGroups(db(), scope)).find(({ name }) => name === 'Depth 6');
    expect(third).toBeDefined();
    expect(
      await refusal(changeTeamGroup(scope, { groupId: pair, name: 'Pair', parentId: deep?.groupId ?? null })),
    ).toBe('invalid parentId');
  });

  it('of another organisation are not found, nor are its teams', async () => {
    const north = await make('North');
    const other = await buildHouse();
    const theirs = await administratorScope(other.owner);
    const attempts = [
      () => changeTeamGroup(theirs, { groupId: north, name: 'Mine', parentId: null }),
      () => deleteTeamGroup(theirs, { groupId: north }),
      () => createTeamGroup(theirs, { name: 'Inside', parentId: north }),
      () => placeTeam(theirs, { teamId: other.teamId, groupId: north }),
      () => placeTeam(theirs, { teamId: house.teamId, groupId: null }),
    ];
    for (const attempt of attempts) expect(await refusal(attempt())).toBe('not_found');
    expect(await eventsOf(other.organisationId)).toEqual([]);
    expect(await shape()).toEqual(['0 North']);
  });
});

describe('a tree of rows', () => {
  /** Any parents, circles and unknown ones among them. */
  const anyRows = fc.array(fc.option(fc.integer({ min: 0, max: 12 })), { maxLength: 10 }).map((parents) =>
    parents.map((parent, at) => ({
      groupId: `${at}`,
      name: `Group ${at}`,
      parentId: parent === null ? null : `${parent}`,
    })),
  );

  it('holds each group at most once, below its parent, whatever the rows say', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const flat = flattenGroups(groupTree(rows));
        expect(new Set(flat.map(({ groupId }) => groupId)).size).toBe(flat.length);
        for (const { groupId, depth } of flat) expect(ancestry(rows, groupId)).toHaveLength(depth + 1);
        for (const { groupId } of rows)
          expect(ancestry(rows, groupId).length).toBeLessThanOrEqual(rows.length);
      }),
    );
  });

  it('is as high as its longest branch', () => {
    const rows = [
      { groupId: 'a', name: 'A', parentId: null },
      { groupId: 'b', name: 'B', parentId: 'a' },
      { groupId: 'c', name: 'C', parentId: 'b' },
      { groupId: 'd', name: 'D', parentId: 'a' },
    ];
    expect(['a', 'b', 'c', 'd'].map((groupId) => heightOf(rows, groupId))).toEqual([3, 2, 1, 1]);
  });
});
