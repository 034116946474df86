// «Giải trình»: what each ward said to the warnings of its report, beside the figure that was asked about.
import { showFigure } from '../../shared/catalogue/cells.ts';
import { lookup } from '../../shared/catalogue/lookup.ts';
import { check } from '../../shared/checks/check.ts';
import { isAbout } from '../../shared/checks/reasons.ts';
import { placeOf } from '../../shared/checks/words/place.ts';
import { tell } from '../../shared/checks/words/tell.ts';
import { rowOf } from '../../shared/exchange/sheet-columns.ts';
import type { SentReport } from '../../shared/wire/answers.ts';
import {
  heading,
  type MasterColumn,
  type MasterContent,
  type MasterSheet,
  plain,
  sheetOf,
} from './master-rows.ts';

interface Given {
  unit: string;
  label: string;
  figure: string;
  asked: string;
  words: string;
}

export function reasonsSheet(content: MasterContent): MasterSheet {
  const { title, coverage, Word } = heading(content);
  const given = content.reports.flatMap((report) => givenIn(content, report));
  const columns: MasterColumn<Given>[] = [
    { head: Word, width: 180, cell: ({ unit }) => plain(unit) },
    { head: 'Chỉ số', width: 300, cell: ({ label }) => plain(label) },
    { head: 'Số liệu', width: 160, cell: ({ figure }) => plain(figure) },
    { head: 'Điểm đã hỏi khi nộp', width: 380, cell: ({ asked }) => plain(asked) },
    { head: 'Giải trình', width: 340, cell: ({ words }) => plain(words) },
  ];
  const sheet = sheetOf(
    'Giải trình',
    { title: `GIẢI TRÌNH – ${title}`, subtitle: `${given.length} giải trình. ${coverage}` },
    columns,
    given.map((one) => rowOf(columns, one)),
  );
  return { ...sheet, onDemand: given.length === 0 };
}

function givenIn({ catalogue, period, summary }: MasterContent, report: SentReport): Given[] {
  const { unit, figures, tables, notes, reasons = [] } = report;
  if (reasons.length === 0) return [];
  const { fields } = lookup(catalogue);
  const reporter = unit.id === summary.unit.id ? 'district' : 'ward';
  // What other periods had to do with it is not known here; those findings are named in general.
  const found = check({ catalogue, reporter, period, figures, tables, notes, reasons, others: {} });
  const findings = tell(catalogue, period.slot, found);
  return reasons.map((reason): Given => {
    const field = fields.get(reason.at)?.field;
    const figure = figures[reason.at];
    return {
      unit: unit.name,
      label: placeOf(catalogue, reason.at, period.slot, reason.column),
      figure: field && figure !== undefined ? showFigure(figure, field) : '',
      asked:
        findings.find((finding) => isAbout(reason, finding))?.fault ??
        'Khác với các kỳ khác của chính đơn vị.',
      words: reason.words,
    };
  });
}
