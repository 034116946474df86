// What to look at before a plan is signed: targets that are odd, days that do not go together, documents out of date.

import { slotName } from '../../period.ts';
import { withoutGrades } from '../../targets/measure.ts';
import type { Point } from '../block.ts';
import { toWrite } from '../block.ts';
import { outdatedIn } from '../citations.ts';
import type { DocumentHead } from '../head.ts';
import { blank, printable } from '../words.ts';
import { officesOf } from './offices.ts';
import { planParts } from './parts.ts';
import type { PlannedTarget, PlanSource } from './plan.ts';
import { dayText } from './reporting.ts';

const needed = [
  'muc_dich',
  'yeu_cau',
  'muc_tieu_chung',
  'giai_phap_1',
  'giai_phap_2',
  'giai_phap_3',
] as const;

export function planPoints(source: PlanSource, aims: readonly PlannedTarget[], head: DocumentHead): Point[] {
  const { texts, year } = source;
  const missing = planParts.filter(
    ({ key }) => needed.some((one) => one === key) && texts[key].trim() === '',
  );
  const texted = [...head.grounds, ...planParts.map(({ key }) => texts[key])].join('\n');
  return [
    ...(missing.length > 0 ? [{ at: toWrite, says: missing.map(({ label }) => label).join('; ') }] : []),
    ...(aims.length === 0
      ? [{ at: 'Mục tiêu', says: `Năm ${year} chưa có chỉ tiêu nào: đặt ở trang chỉ tiêu rồi xuất lại.` }]
      : []),
    ...aims.flatMap(({ target, indicator }) => {
      const ungraded = withoutGrades(target.demand, indicator);
      const says = [ungraded ?? '', target.reason ? `Giải trình: ${target.reason}.` : ''].filter(
        (text) => text !== '',
      );
      return says.length > 0 ? [{ at: `Chỉ tiêu: ${indicator.label}`, says: says.join(' ') }] : [];
    }),
    ...dayPoints(source),
    ...outdatedIn(texted, year).map((says) => ({ at: 'Văn bản dẫn', says })),
    ...([...head.recipients, head.issuer, texted].join('\n').indexOf(blank) >= 0
      ? [{ at: 'Chỗ để trống', says: `Còn chỗ «${blank}» phải điền tay.` }]
      : []),
  ].map(({ at, says }) => ({ at: printable(at), says: printable(says) }));
}

/** Offices must report before the unit does; a plan without a day holds nobody to one. */
function dayPoints({ periods, year, reporter, texts }: PlanSource): Point[] {
  const known = periods.filter(({ from }) => from !== null);
  const late = known.flatMap(({ slot, internal, due }) =>
    internal !== null && internal >= due
      ? [
          {
            at: `Thời hạn ${slotName(slot)}`,
            says: `Các nơi gửi trước ngày ${dayText(internal, year)} mà đơn vị phải gửi ngày ${dayText(due, year)}: không còn ngày nào để tổng hợp.`,
          },
        ]
      : [],
  );
  const none =
    known.length === 0
      ? [{ at: 'Thời hạn', says: `Chưa ai đặt thời hạn báo cáo năm ${year} nên kế hoạch không ghi ngày.` }]
      : reporter === 'ward' && known.every(({ internal }) => internal === null)
        ? [{ at: 'Thời hạn', says: 'Chưa có ngày các nơi gửi về đơn vị («Nội bộ» ở trang thời hạn).' }]
        : [];
  const idle = officesOf(texts.phan_cong)
    .filter(({ tasks }) => tasks.length === 0)
    .map(({ name }) => ({ at: 'Tổ chức thực hiện', says: `«${name}» chưa có việc nào.` }));
  return [...late, ...none, ...idle];
}
