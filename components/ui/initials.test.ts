import { expect, test } from 'vitest';
import { initialsOf } from './initials';

test.each([
  [['Ana Lima'], ['AL']],
  [['ana maria lima'], ['AL']],
  [['Plato'], ['P']],
  [['  '], ['']],
  // The place behind the comma is no part of the name.
  [
    ['Sample Owner', 'Sample Lead, Network Operations'],
    ['SO', 'SL'],
  ],
  [
    ['Sample Admin', 'Sample Analyst', 'Bo Ek'],
    ['SAd', 'SAn', 'BE'],
  ],
  [
    ['Lea Roux, Network', 'Lea Roux, Sales'],
    ['LRN', 'LRS'],
  ],
  // The same person twice is one.
  [
    ['Ana Lima', 'Ana Lima'],
    ['AL', 'AL'],
  ],
  [
    ['𝒜 𝒷', '𝒜 𝒸'],
    ['𝒜𝒷', '𝒜𝒸'],
  ],
])('%j: %j', (names, initials) => expect(initialsOf(names)).toEqual(initials));
