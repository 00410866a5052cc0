import { describe, expect, it } from 'vitest';
import { attachmentHeader, reportFileName, requestedFileName } from './file-name';
import { reportOf } from './testing';

const titleOf = (team: string) => reportOf({}, { title: { organisation: 'O', team } }).title;

describe('reportFileName', () => {
  it('says what the file is', () => {
    expect(reportFileName(titleOf('Core network'), 'pdf')).toBe(
      'Gap report Core network Spring 2026 2026-05-04.pdf',
    );
    const { title } = reportOf({}, { groupingId: 'crm' });
    expect(reportFileName(title, 'csv')).toContain('Customer Relationship Management 2026-05-04.csv');
  });

  it('leaves out what a file system or a header gives a meaning', () => {
    const name = reportFileName(titleOf('../..\\a:b*c?"d"<e>|\r\nSet-Cookie: x;\u202efdp'), 'pdf');
    expect(name).not.toMatch(/[/\\:*?"<>|\r\n;\u202e]/);
    expect(reportFileName(titleOf('漢'.repeat(400)), 'pdf').length).toBeLessThan(200);
  });
});

describe('requestedFileName', () => {
  const nameOf = (count: number, subject: 'comparison' | 'organisation') => {
    const teams = Array.from({ length: count }, (_, place) => ({ teamName: `Team ${place + 1}` }));
    return requestedFileName({ scope: { campaignName: 'Spring 2026', teams }, subject }, 'pdf').replace(
      / \d{4}-\d{2}-\d{2}\.pdf$/,
      '',
    );
  };

  it('says whether the teams are all or chosen, as the finished report will', () => {
    expect(nameOf(31, 'organisation')).toBe('Gap report All 31 teams Spring 2026');
    expect(nameOf(31, 'comparison')).toBe('Gap report 31 teams Spring 2026');
    expect(nameOf(2, 'comparison')).toBe('Gap report Team 1 · Team 2 Spring 2026');
    expect(nameOf(1, 'organisation')).toBe('Gap report Team 1 Spring 2026');
  });
});

describe('attachmentHeader', () => {
  it('gives a plain name and the true one', () => {
    expect(attachmentHeader("Gap report Müller's (2) 漢 2026.pdf")).toBe(
      'attachment; filename="Gap report Muller-s (2) - 2026.pdf"; filename*=UTF-8\'\'Gap%20report%20M%C3%BCller%27s%20%282%29%20%E6%BC%A2%202026.pdf',
    );
  });

  it('is printable ASCII whatever the name', () => {
    for (const team of ['漢字', '\ud800', 'a"b\r\nc', 'é'.repeat(300)]) {
      expect(attachmentHeader(reportFileName(titleOf(team), 'pdf'))).toMatch(/^[\x20-\x7e]+$/);
    }
  });
});
