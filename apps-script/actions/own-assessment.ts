// «Cấp trên đánh giá» on a ward's own workbook: what the unit above has said of it, beside what the workbook says itself.
import { assessedFields, differenceText, ownFieldOf } from '../../shared/assessing/assessed.ts';
import { showFigure } from '../../shared/catalogue/cells.ts';
import { catalogue } from '../../shared/catalogue/current.ts';
import { inYear } from '../../shared/catalogue/in-year.ts';
import { ask } from '../client.ts';
import { readWorkbook } from '../sheets/workbook.ts';
import { failure, failureOf, type Outcome } from './answer.ts';
import { bookDataOf } from './state.ts';

export interface SaidOfUs {
  label: string;
  /** «Khá»; '' where nothing has been said yet. */
  said: string;
  /** «tự đánh giá: Tốt; thấp hơn 1 bậc»; '' where the ward says nothing of it. */
  beside: string;
}

export function readOwnAssessment(): Outcome<{ year: number; items: SaidOfUs[] }> {
  const spreadsheet = SpreadsheetApp.getActive();
  const data = bookDataOf(spreadsheet);
  const workbook = readWorkbook(spreadsheet, catalogue);
  if (!data || !workbook)
    return failure(
      'Đây không phải sổ báo cáo.',
      'Mở đúng sổ báo cáo của đơn vị, hoặc tạo sổ mới ở thanh bên.',
    );
  const known = ask('assessments', { unit: data.unit.id, year: data.year });
  if (!known.ok) return failureOf(known);
  const decided = known.value.items[0]?.figures ?? {};
  const own = workbook.book.figures.Y;
  return {
    ok: true,
    year: data.year,
    items: assessedFields(inYear(catalogue, data.year)).map((place): SaidOfUs => {
      const { field } = place;
      const figure = decided[field.key];
      const beside = ownFieldOf(catalogue, place);
      const ours = beside ? own[beside.field.key] : undefined;
      return {
        label: field.label,
        said: figure === undefined ? '' : showFigure(figure, field),
        beside:
          beside && ours !== undefined
            ? [`tự đánh giá: ${showFigure(ours, beside.field)}`, differenceText(place, ours, figure)]
                .filter((words) => words !== '')
                .join('; ')
            : '',
      };
    }),
  };
}
