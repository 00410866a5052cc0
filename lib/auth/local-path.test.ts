import { expect, test } from 'vitest';
import { localPath } from './local-path';

test.each([
  ['/teams', '/teams'],
  ['/campaigns/1/compare?teams=a,b', '/campaigns/1/compare?teams=a,b'],
  ['//elsewhere.example', '/home'],
  ['/\\elsewhere.example', '/home'],
  ['/.//elsewhere.example', '/home'],
  ['/\t/elsewhere.example', '/home'],
  ['https://elsewhere.example/', '/home'],
  ['javascript:alert(1)', '/home'],
  ['', '/home'],
  [undefined, '/home'],
  [['/teams', '/people'], '/home'],
])('%j leads to %s', (given, path) => expect(localPath(given, '/home')).toBe(path));
