import { describe, expect, it } from 'vitest';
import { reportAddress } from './report-address';
import { areaCount, levelRange, wholeLevel } from './result-words';

describe('words of results', () => {
  it('says a dash and never 0 for no score', () => {
    expect([wholeLevel(null), wholeLevel(0), wholeLevel(3)]).toEqual(['–', '0', '3']);
    expect(levelRange({ lowest: null, highest: null })).toBe('–');
    expect(levelRange({ lowest: 0, highest: 4 })).toBe('0–4');
    expect(levelRange({ lowest: 2, highest: 2 })).toBe('2');
    expect([areaCount(0), areaCount(1), areaCount(2)]).toEqual(['0 areas', '1 area', '2 areas']);
  });

  it('addresses the report whole and for a grouping', () => {
    expect(reportAddress('a1', 'pdf')).toBe('/api/assessments/a1/report.pdf');
    expect(reportAddress('a1', 'csv', 'crm')).toBe('/api/assessments/a1/report.csv?grouping=crm');
    expect(reportAddress('a1', 'xlsx', '')).toBe('/api/assessments/a1/report.xlsx');
  });
});
