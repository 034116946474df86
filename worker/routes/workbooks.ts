// A unit's workbook as an Excel file: the empty template, the reports of a year, and a filled one read back.
import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { filledFileOf } from '../../shared/exchange/filled-file.ts';
import { type YearContent, yearOf } from '../../shared/figures/year-content.ts';
import { mendedKeys } from '../../shared/workbook/book-file.ts';
import { layoutOf } from '../../shared/workbook/layout.ts';
import { readerOf } from '../access/standing.ts';
import { book } from '../book.ts';
import { type FileFault, readWorkbookFile } from '../documents/workbook-reader.ts';
import { workbookXlsx } from '../documents/workbook-xlsx.ts';
import type { Env } from '../env.ts';
import { Problem } from '../problems.ts';
import { unitYear } from '../schemas/parameters.ts';
import { filledFile, identity, uploaded } from '../schemas/workbooks.ts';
import { listOfYear } from '../store/submissions.ts';
import { listParts, type Place } from '../store/units.ts';
import { bodyOf, readReport } from './bodies.ts';
import { download, file, xlsxType } from './files.ts';
import { json, refusals } from './refusals.ts';

export const workbooks = new OpenAPIHono<Env>();
workbooks.openAPIRegistry.register('UploadedFile', uploaded);

const path = '/v1/units/{unit}/workbooks/{year}';

workbooks.openapi(
  createRoute({
    method: 'get',
    path: `${path}/mau.xlsx`,
    summary: 'Biểu mẫu trống của năm, tệp Excel',
    request: { params: unitYear },
    responses: { 200: file(xlsxType, 'Mỗi biểu một trang, có quy tắc của từng ô'), ...refusals },
  }),
  async (c) => {
    const { unit, year } = c.req.valid('param');
    const place = readerOf(c.get('db'), c.get('identity'), unit, { year });
    const bytes = await fileOf(place, { figures: {}, tables: {}, notes: {} });
    return c.body(bytes, 200, download(xlsxType, nameOf('mau', place)));
  },
);

workbooks.openapi(
  createRoute({
    method: 'get',
    path: `${path}/bao-cao.xlsx`,
    summary: 'Các báo cáo đang có hiệu lực trong năm, điền vào biểu mẫu, tệp Excel',
    request: { params: unitYear },
    responses: { 200: file(xlsxType, 'Mỗi biểu một trang, mỗi kỳ một cột'), ...refusals },
  }),
  async (c) => {
    const { unit, year } = c.req.valid('param');
    const db = c.get('db');
    const place = readerOf(db, c.get('identity'), unit, { year });
    const sent = listOfYear(db, listParts(db, unit, year));
    if (sent.length === 0) {
      throw new Problem('report-none', `${place.name} chưa nộp kỳ nào của năm ${year}. Hãy tải mẫu trống.`);
    }
    const reports = sent.map(({ slot, submission }) => ({ slot, content: submission }));
    const bytes = await fileOf(place, yearOf(book.catalogue, year, reports));
    return c.body(bytes, 200, download(xlsxType, nameOf('bao-cao', place)));
  },
);

workbooks.openapi(
  createRoute({
    method: 'post',
    path,
    summary: 'Đọc một tệp Excel đã điền bằng đúng các phép kiểm tra của sổ; không lưu gì',
    request: { params: unitYear, body: bodyOf('UploadedFile') },
    responses: { 200: json(filledFile, 'Nội dung đọc được'), ...refusals },
  }),
  async (c) => {
    const { unit, year } = c.req.valid('param');
    const place = readerOf(c.get('db'), c.get('identity'), unit, { year });
    const sent = uploaded.safeParse(readReport(c));
    if (!sent.success) throw unreadable('damaged');
    const layout = layoutOf(book.catalogue, year, place.reporter);
    const read = await readWorkbookFile(bytesOf(sent.data.file), mendedKeys(layout));
    if (!read.ok) throw unreadable(read.fault);
    const known = identity.safeParse(read.identity);
    if (!known.success) throw unreadable('foreign');
    const { data } = known;
    if (data.unit.id !== unit || data.year !== year || data.reporter !== place.reporter) {
      throw new Problem(
        'file-of-another',
        `Tệp này là sổ của ${data.unit.name} năm ${data.year}, không phải của ${place.name} năm ${year}. Chọn đúng tệp rồi nạp lại.`,
      );
    }
    return c.json(filledFileOf(book.catalogue, layout, data.catalogue, read.grid), 200);
  },
);

async function fileOf(place: Place, content: YearContent): Promise<ArrayBuffer> {
  const { id, code, name, year, reporter } = place;
  const layout = layoutOf(book.catalogue, year, reporter);
  const own = { catalogue: book.catalogue.version, year, unit: { id, code, name }, reporter };
  return (await workbookXlsx(layout, own, content)).slice().buffer;
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

function nameOf(what: string, { code, year }: Place): string {
  return `${what}-${code.replace(/[^\w.-]/g, '')}-${year}.xlsx`;
}

const words: Record<FileFault, string> = {
  'old-format': 'Tệp ở dạng cũ (.xls). Mở bằng Excel, chọn «Lưu thành» dạng .xlsx rồi nạp lại.',
  locked: 'Tệp có mật khẩu. Mở bằng Excel, bỏ mật khẩu, lưu lại rồi nạp lại.',
  damaged: 'Tệp bị hỏng hoặc không phải tệp Excel (.xlsx). Mở lại bằng Excel, lưu thành tệp mới rồi nạp lại.',
  'too-large': 'Tệp có quá nhiều nội dung. Hãy chép số liệu sang mẫu tải từ thanh bên rồi nạp tệp đó.',
  foreign:
    'Tệp không phải mẫu của hệ thống, hoặc trang ẩn «_so» đã bị xóa. Tải lại mẫu ở thanh bên, chép số liệu sang rồi nạp lại.',
};

function unreadable(fault: FileFault): Problem {
  return new Problem('file-unreadable', words[fault]);
}
