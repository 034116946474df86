// Old encodings in cells, notes, reasons and tables: asked about, with the same in Unicode to be taken.
import { expect, test } from 'vitest';
import { catalogue } from '../../../shared/catalogue/current.ts';
import { checkBook } from '../../../shared/workbook/statement.ts';
import { findings, reportOf } from '../../support/judged-report.ts';
import { bookFrom, wardLayout } from '../../support/ward-book.ts';

test('texts, notes, reasons for no figure and cells of tables are told with their place', () => {
  const report = reportOf(
    { tuyen_truyen_mo_ta: 'Céng hoµ x· héi', hop_giao_ban: { none: 'tr­êng ch­a göi' } },
    {
      slot: 'Q1',
      notes: { phat_thanh_lan: 'Ñoäc laäp' },
      tables: { bang_lop_chuyen_de: [{ ten: 'Tin häc v¨n phßng', tu_ngay: '2016-01-05' }] },
    },
  );
  expect(findings(report, 'R35').map(({ at, column, readings }) => [at, column, readings])).toEqual([
    ['hop_giao_ban', undefined, ['trường chưa gửi']],
    ['phat_thanh_lan', 'ghi_chu', ['Độc lập']],
    ['tuyen_truyen_mo_ta', undefined, ['Cộng hoà xã hội']],
    ['bang_lop_chuyen_de#1', 'ten', ['Tin học văn phòng']],
  ]);
  expect(findings(report, 'R35')[2]?.fault).toBe(
    'Chữ trong ô ở bảng mã cũ (TCVN3), nơi khác không đọc được: «Céng hoµ x· héi» là «Cộng hoà xã hội».',
  );
});

test('a cell that cannot be read for it is offered in Unicode', () => {
  const book = bookFrom({ figures: { Q1: { hop_giao_ban: 'Kh«ng cã sè liÖu' } } });
  const found = checkBook(catalogue, wardLayout, book, 'Q1').findings.find(({ at }) => at === 'hop_giao_ban');
  expect(found).toMatchObject({ code: 'R01.unreadable', readings: ['Không có số liệu'] });
});
