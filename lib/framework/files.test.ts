import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashEdition, readEditionFiles } from './files';

const SHIPPED = path.join('lib', 'framework', 'editions', 'etom-4.5');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'tomograph-edition-'));
  cpSync(SHIPPED, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Replaces the only or first `from` in a file of the copy. */
function edit(file: string, from: string, to: string): void {
  const place = path.join(folder, file);
  const before = readFileSync(place, 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${file} has no ${from}.`);
  writeFileSync(place, after);
}

const reading = () => readEditionFiles(folder);

describe('readEditionFiles', () => {
  it('reads the shipped edition', () => {
    expect(reading().id).toBe('etom-4.5');
  });

  it.each([
    [
      'structure.json',
      '"areaId": "',
      '"areaId": "no.',
      /structure\.json.*\n.*processes\.areaId of "[^"]+": there is no "no\./,
    ],
    [
      'structure.json',
      '"verticalIds": ["',
      '"verticalIds": ["no-',
      /structure\.json.*\n.*areas\.verticalIds of "mom\.[^"]+": there is no "no-/,
    ],
    [
      'structure.json',
      '"id": "ops"',
      '"id": "sip"',
      /structure\.json.*\n.*groups: the id "sip" is used twice/,
    ],
    [
      'structure.json',
      '"groupId": "em"',
      '"groupId": 7',
      /structure\.json.*[\s\S]*groupings\[\d+\]\.groupId/,
    ],
    ['structure.json', '{', '', /structure\.json cannot be read as JSON/],
    ['general.json', '"level": 5', '"level": 6', /general\.json.*[\s\S]*levels\[5\]\.level/],
    [
      'content/krm.json',
      '"krm.research-management": {',
      '"krm.astrology": {',
      /krm\.json.*\n.*areas: "krm\.astrology" is no area of "krm"/,
    ],
    [
      'content/crm.json',
      '"crm.selling.',
      '"crm.knitting.',
      /crm\.json.*\n.*areas\.crm\.selling\.processes: "crm\.knitting\.[^"]+" is no process/,
    ],
    [
      'content/krm.json',
      '"purpose": "',
      '"purposes": "',
      /krm\.json.*[\s\S]*areas\["krm\.knowledge-management"\]/,
    ],
    [
      'content/krm.json',
      '"groupingId": "krm"',
      '"groupingId": "knit"',
      /krm\.json.*\n.*groupingId: there is no grouping "knit"/,
    ],
  ])('refuses %s with %s as %s', (file, from, to, complaint) => {
    edit(file, from, to);
    expect(reading).toThrow(complaint);
  });

  it('refuses the content of a grouping in the file of another', () => {
    cpSync(path.join(folder, 'content', 'krm.json'), path.join(folder, 'content', 'crm.json'));
    expect(reading).toThrow(/crm\.json.*\n.*groupingId: this is the content of "krm"/);
  });

  it('falls back to no content where none is written', () => {
    rmSync(path.join(folder, 'content'), { recursive: true });
    const { areas, processes, groupings } = reading();
    expect(areas.every(({ content }) => content === null)).toBe(true);
    expect(processes.every(({ statement }) => statement === null)).toBe(true);
    expect(groupings.every(({ meaning }) => meaning === null)).toBe(true);
  });
});

describe('hashEdition', () => {
  it('is the same for the same content, whatever the order of keys in the files', () => {
    const before = hashEdition(reading());
    const file = path.join(folder, 'content', 'krm.json');
    const content = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as object);
    writeFileSync(file, JSON.stringify(Object.fromEntries(content.toReversed())));
    expect(hashEdition(reading())).toBe(before);
  });

  it('differs after any change of wording', () => {
    const before = hashEdition(reading());
    edit('content/krm.json', 'Keeps', 'Holds');
    expect(hashEdition(reading())).not.toBe(before);
  });
});
