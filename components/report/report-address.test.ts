import { describe, expect, it } from 'vitest';
import { fileNameOf } from './fetch-file';
import { reportAddress } from './report-address';

describe('reportAddress', () => {
  it('names what the report is about', () => {
    const assessment = { kind: 'assessment', assessmentId: 'a1' } as const;
    expect(reportAddress(assessment, 'pdf')).toBe('/api/assessments/a1/report.pdf');
    expect(reportAddress(assessment, 'csv', 'crm')).toBe('/api/assessments/a1/report.csv?grouping=crm');
    expect(reportAddress(assessment, 'xlsx', '')).toBe('/api/assessments/a1/report.xlsx');
    expect(reportAddress({ kind: 'team', teamId: 't1' }, 'json')).toBe('/api/teams/t1/report/json');
    const campaign = { kind: 'campaign', campaignId: 'c1' } as const;
    expect(reportAddress(campaign, 'pdf')).toBe('/api/campaigns/c1/report/pdf');
    expect(reportAddress({ ...campaign, teamIds: ['t1', 't2'] }, 'pdf', 'crm')).toBe(
      '/api/campaigns/c1/report/pdf?teams=t1,t2&grouping=crm',
    );
  });
});

describe('fileNameOf', () => {
  it('takes the true name, or the plain one', () => {
    expect(fileNameOf(`attachment; filename="M-ller.pdf"; filename*=UTF-8''M%C3%BCller.pdf`)).toBe(
      'Müller.pdf',
    );
    expect(fileNameOf('attachment; filename="plain.csv"')).toBe('plain.csv');
    expect(fileNameOf(null)).toBe('report');
  });
});
