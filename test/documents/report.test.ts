// The .docx as other programs read it: text by mammoth, page setup out of the XML (Nghị định 30/2020, domain 3.7).
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { beforeAll, describe, expect, test } from 'vitest';
import { districtDocument } from '../../demo/document.ts';
import { fileOf } from '../../documents/docx-file.ts';
import { annexesToChoose, writeReport } from '../../documents/word.ts';
import { reportOf } from '../../shared/report/report.ts';
import { districtSource, reportsBelow, wardSource } from '../support/report-source.ts';

let parts: Record<string, string>;
let bytes: Uint8Array;

/** Millimetres of a length in twentieths of a point. */
const millimetres = (twips: string | undefined) => (Number(twips) / 1440) * 25.4;
const attributesOf = (tag: string, xml: string): Record<string, string>[] =>
  [...xml.matchAll(new RegExp(`<w:${tag}( [^>]*)?/?>`, 'g'))].map(([, inside = '']) =>
    Object.fromEntries(
      [...inside.matchAll(/w:(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
    ),
  );
const unzipped = (file: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(file)).map(([name, content]) => [name, strFromU8(content)]));

beforeAll(async () => {
  const source = districtSource(undefined, {
    number: '11',
    day: '2017-01-16',
    closing: { code: '760-2016Y-7KF3-9M2X', unit: 'Quận 1' },
  });
  bytes = await fileOf(reportOf(source));
  parts = unzipped(bytes);
});

describe('the page', () => {
  test('is A4 with the margins of the decree; annexes of many columns lie', () => {
    const xml = parts['word/document.xml'] ?? '';
    const sizes = attributesOf('pgSz', xml);
    const margins = attributesOf('pgMar', xml);
    // The text, four annexes, the editor's sheet.
    expect([sizes.length, margins.length]).toEqual([6, 6]);
    for (const [i, { w, h, orient }] of sizes.entries()) {
      const lying = i >= 2 && i <= 4;
      const size = [millimetres(w), millimetres(h)].map(Math.round);
      expect([i, ...size, orient]).toEqual(lying ? [i, 297, 210, 'landscape'] : [i, 210, 297, 'portrait']);
    }
    for (const { top, bottom, left, right } of margins) {
      for (const side of [top, bottom]) {
        expect(millimetres(side)).toBeGreaterThan(19.9);
        expect(millimetres(side)).toBeLessThan(25.1);
      }
      expect(millimetres(left)).toBeGreaterThan(29.9);
      expect(millimetres(left)).toBeLessThan(35.1);
      expect(millimetres(right)).toBeGreaterThan(14.9);
      expect(millimetres(right)).toBeLessThan(20.1);
    }
  });

  test('carries its number in the middle of the top margin, but not page 1', () => {
    const xml = parts['word/document.xml'] ?? '';
    expect(xml.match(/<w:titlePg\/>/g)).toHaveLength(1);
    const first = /<w:headerReference w:type="first" r:id="([^"]+)"/.exec(xml)?.[1];
    const usual = /<w:headerReference w:type="default" r:id="([^"]+)"/.exec(xml)?.[1];
    const header = (id: string | undefined) => {
      const target = new RegExp(`<Relationship [^>]*Id="${id}"[^>]*>`).exec(
        parts['word/_rels/document.xml.rels'] ?? '',
      )?.[0];
      return parts[`word/${/Target="([^"]+)"/.exec(target ?? '')?.[1]}`] ?? '';
    };
    expect(header(usual)).toMatch(
      /<w:jc w:val="center"\/>.*<w:sz w:val="26"\/>.*<w:instrText[^>]*>PAGE<\/w:instrText>/,
    );
    expect(header(first)).toContain('<w:hdr');
    expect(header(first)).not.toContain('PAGE');
  });
});

describe('the letters', () => {
  test('are Times New Roman, 14 points, justified, the first line 1 cm in, at least 6 points apart', () => {
    const styles = parts['word/styles.xml'] ?? '';
    const defaults = /<w:docDefaults>.*<\/w:docDefaults>/.exec(styles)?.[0] ?? '';
    for (const script of ['ascii', 'hAnsi', 'cs', 'eastAsia'])
      expect(defaults).toContain(`w:${script}="Times New Roman"`);
    expect(defaults).toContain('<w:sz w:val="28"/>');
    expect(defaults).toContain('w:after="120"');
    const body = /<w:style [^>]*w:styleId="NoiDung".*?<\/w:style>/.exec(styles)?.[0] ?? '';
    expect(body).toContain('<w:jc w:val="both"/>');
    expect(millimetres(/w:firstLine="(\d+)"/.exec(body)?.[1])).toBeCloseTo(10, 1);
  });

  test.each([
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 24, true, false],
    ['Độc lập - Tự do - Hạnh phúc', 28, true, false],
    ['QUẬN 1', 26, true, false],
    ['Số: 11/BC-UBND', 26, false, false],
    ['Quận 1, ngày 16 tháng 01 năm 2017', 26, false, true],
    ['BÁO CÁO', 28, true, false],
    ['Nơi nhận:', 24, true, true],
    ['- Lưu: VT.', 22, false, false],
    ['TM. ỦY BAN NHÂN DÂN', 28, true, false],
  ])('%s has its size and weight', (text, size, bold, italic) => {
    const run = [...(parts['word/document.xml'] ?? '').matchAll(/<w:r>(.*?)<\/w:r>/g)].find(([, inside]) =>
      inside?.includes(`>${text}</w:t>`),
    )?.[1];
    expect(run).toContain(`<w:sz w:val="${size}"/>`);
    expect([/<w:b\/>/.test(run ?? ''), /<w:i\/>/.test(run ?? '')]).toEqual([bold, italic]);
  });
});

test('another program reads the text in order, tables included', async () => {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  const marks = [
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'BÁO CÁO',
    'Căn cứ Quyết định số 89/QĐ-TTg',
    'A. TÌNH HÌNH THỰC HIỆN NHIỆM VỤ',
    'có 74.742 người biết chữ, chiếm tỷ lệ 99,15%',
    'Trên đây là báo cáo tổng kết công tác xây dựng xã hội học tập năm 2016 và phương hướng năm 2017./.',
    'Nơi nhận:',
    '(Số liệu theo bản tổng hợp đã khóa của Quận 1, mã 760-2016Y-7KF3-9M2X)',
    'Phụ lục I',
    'BẢNG TỔNG HỢP SỐ LIỆU NĂM 2016',
    'Phụ lục IV',
    'PHIẾU BIÊN TẬP',
  ];
  const places = marks.map((mark) => value.indexOf(mark));
  expect(places.filter((place) => place < 0)).toEqual([]);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(value).not.toContain('DỰ THẢO');
  const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  expect(html.match(/<table>/g)?.length).toBeGreaterThanOrEqual(7);
});

describe('what a clerk looks at', () => {
  const paragraphs = () =>
    [...(parts['word/document.xml'] ?? '').matchAll(/<w:p>.*?<\/w:p>/gs)].map(([xml]) => ({
      xml,
      text: [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
    }));

  test('grounds are in italics, one a line, each ending in a semicolon and the last in a full stop', () => {
    const grounds = paragraphs().filter(({ xml }) => xml.includes('w:val="CanCu"'));
    expect(grounds.map(({ text }) => text.slice(0, 7) + text.slice(-1))).toEqual(['Căn cứ ;', 'Căn cứ .']);
    const style = /<w:style [^>]*w:styleId="CanCu".*?<\/w:style>/s.exec(parts['word/styles.xml'] ?? '')?.[0];
    expect(style).toContain('<w:i/>');
    expect(style).toContain('<w:basedOn w:val="NoiDung"/>');
  });

  test('an annex names its report with number, day and issuer as within a sentence', () => {
    const lines = paragraphs().filter(({ text }) => text.startsWith('(Kèm theo'));
    expect(new Set(lines.map(({ text }) => text))).toEqual(
      new Set(['(Kèm theo Báo cáo số 11/BC-UBND ngày 16 tháng 01 năm 2017 của Ủy ban nhân dân Quận 1)']),
    );
    const unsigned = reportOf(districtSource()).belongs;
    expect(unsigned).toBe('(Kèm theo Báo cáo số ……/BC-UBND ngày … tháng … năm … của Ủy ban nhân dân Quận 1)');
  });

  test('the signature never stands alone on a page: the last two paragraphs are kept with it', () => {
    const all = paragraphs();
    const end = all.findIndex(({ text }) => text.endsWith('phương hướng năm 2017./.'));
    for (const { xml } of all.slice(end - 1, end + 1)) expect(xml).toContain('<w:keepNext/>');
    expect(all[end - 2]?.xml).not.toContain('<w:keepNext/>');
    // Recipients and signature are one row that is not split.
    const after = (parts['word/document.xml'] ?? '').split('phương hướng năm 2017./.')[1] ?? '';
    expect(after.slice(0, after.indexOf('Nơi nhận'))).toContain('<w:cantSplit/>');
  });

  test('no number is broken inside its digits: every column is as wide as its longest number', () => {
    const xml = parts['word/document.xml'] ?? '';
    let looked = 0;
    for (const [table] of xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)) {
      const widths = [...table.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, width]) => Number(width));
      for (const [row] of table.matchAll(/<w:tr>.*?<\/w:tr>/gs)) {
        const cells = [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)];
        if (cells.length !== widths.length) continue;
        cells.forEach(([cell], i) => {
          const text = /<w:t[^>]*>([^<]*)<\/w:t>/.exec(cell)?.[1] ?? '';
          for (const number of text.match(/\d[\d.]*/g) ?? []) {
            looked += 1;
            // A digit of Times New Roman is half as wide as its letters are high, a dot a quarter: 10 points at least.
            const points = [...number].reduce((sum, letter) => sum + (letter === '.' ? 2.5 : 5), 0);
            expect([number, (widths[i] ?? 0) / 20 > points + 6]).toEqual([number, true]);
          }
        });
      }
    }
    expect(looked).toBeGreaterThan(1000);
  });

  test('amounts are written in one manner', async () => {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    expect(value).toContain('2.289.000.000 đồng');
    expect(value).toContain('115.000.000 đồng');
    expect(value).not.toMatch(/\d tỷ|\d triệu/);
  });
});

describe('annexes', () => {
  const titles = async (annexes?: string[]) => {
    const typed = { number: '', day: '', ...(annexes ? { annexes } : {}) };
    const { file } = await writeReport(districtDocument(), typed);
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(file.bytes) });
    return value.match(/Phụ lục [IVX]+\n+[^\n]+/g)?.map((text) => text.replace(/\n+/, ': ')) ?? [];
  };

  test('are offered with about how many pages they take; what is long is printed only where asked for', async () => {
    const offered = annexesToChoose(districtDocument());
    expect(offered.map(({ id, usual }) => [id, usual])).toEqual([
      ['so_lieu', true],
      ['tung_don_vi', true],
      ['bang_lop_dao_tao', true],
      ['bang_lop_chuyen_de', false],
    ]);
    // 280 classes of two lines, some 16 to a page that lies.
    expect(offered[3]?.pages).toBeGreaterThan(12);
    // Ten wards: what is printed unasked stays short.
    const unasked = offered.filter(({ usual }) => usual).reduce((sum, { pages }) => sum + pages, 0);
    expect(unasked).toBeLessThan(15);
    expect(await titles()).toHaveLength(3);
  });

  test('are numbered anew after choosing; none may be chosen', async () => {
    expect(await titles(['bang_lop_chuyen_de', 'so_lieu'])).toEqual([
      'Phụ lục I: BẢNG TỔNG HỢP SỐ LIỆU NĂM 2016',
      'Phụ lục II: LỚP, CHUYÊN ĐỀ VÀ HOẠT ĐỘNG TỔ CHỨC TẠI TTHTCĐ',
    ]);
    expect(await titles([])).toEqual([]);
  });
});

test('thousands of cells say how they look by the name of a paragraph style', () => {
  const xml = parts['word/document.xml'] ?? '';
  const cells = [...xml.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => cell);
  const plain = cells.filter((cell) => /<w:pStyle w:val="O\w*"\/>/.test(cell));
  expect(plain.length).toBeGreaterThan(3000);
  expect(plain.filter((cell) => /<w:rPr>|<w:tcMar>|<w:jc /.test(cell))).toEqual([]);
  expect(xml.length).toBeLessThan(900_000);
  // What they name is there: a bold figure on a page that lies stands right, in ten points.
  const style = /<w:style [^>]*w:styleId="ONgangPhaiDam".*?<\/w:style>/.exec(
    parts['word/styles.xml'] ?? '',
  )?.[0];
  for (const mark of ['<w:jc w:val="right"/>', '<w:b/>', '<w:sz w:val="20"/>']) expect(style).toContain(mark);
});

test('the same report gives the same parts, but for the time of making', async () => {
  const again = unzipped(
    await fileOf(
      reportOf(
        districtSource(reportsBelow(), {
          number: '11',
          day: '2017-01-16',
          closing: { code: '760-2016Y-7KF3-9M2X', unit: 'Quận 1' },
        }),
      ),
    ),
  );
  const different = Object.keys(parts).filter((name) => parts[name] !== again[name]);
  expect(different.filter((name) => name !== 'docProps/core.xml')).toEqual([]);
});

test('whatever was typed stays text: formulas, HTML, fields, characters that XML forbids', async () => {
  const text = '=1+1\u0000\u000b<script>alert("x")</script>&amp;\u202e\ud800 {DDEAUTO c:\\windows}\nDòng hai';
  const file = await fileOf(reportOf(wardSource({ tm_uu_diem: text })));
  const xml = unzipped(file)['word/document.xml'] ?? '';
  expect(xml).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&amp;amp; {DDEAUTO c:\\windows}');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
  expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202e\ufffe\uffff]/);
  expect(xml).not.toMatch(/<w:(instrText|fldSimple)[^>]*>[^<]*DDE/);
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(file) });
  // A soft line break (U+000B) parts what it parted in the sheet.
  expect(value).toMatch(/=1\+1\.?\s+<script>/);
  expect(value).toContain('Dòng hai.');
});

test('the longest text of a cell is printed whole', async () => {
  const long = Array.from({ length: 2000 }, (_, i) => `Ý thứ ${i} về học tập.`).join(' ');
  const { value } = await mammoth.extractRawText({
    buffer: Buffer.from(await fileOf(reportOf(wardSource({ tm_uu_diem: long.slice(0, 45_000) })))),
  });
  expect(value).toContain(long.slice(0, 45_000).trim());
});

test('a draft says so on page 1 and why on the editor’s sheet', async () => {
  const file = await fileOf(
    reportOf(districtSource(undefined, { draft: ['mới có 9/10 phường nộp báo cáo.'] })),
  );
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(file) });
  expect(value.indexOf('DỰ THẢO')).toBeLessThan(value.indexOf('BÁO CÁO'));
  expect(value).toContain('- Dự thảo: mới có 9/10 phường nộp báo cáo.');
});
