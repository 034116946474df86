// When to report, in the words of a plan: out of the deadlines that count for the unit.
import type { Slot } from '../../period.ts';
import { listed, nameInText, printable, upperFirst } from '../words.ts';
import type { PlanSource } from './plan.ts';

type Period = PlanSource['periods'][number];

const kinds: Record<Slot, string> = {
  Q1: 'báo cáo quý I',
  Q2: 'báo cáo quý II',
  H1: 'báo cáo sơ kết 6 tháng',
  Q3: 'báo cáo quý III',
  Q4: 'báo cáo quý IV',
  Y: 'báo cáo tổng kết năm',
};

/** «Các ban ngành … báo cáo sơ kết 6 tháng trước ngày 05/6, …», then what goes to the unit above. */
export function reportingText({ periods, unit, head, reporter, ward, year }: PlanSource): string[] {
  const known = periods.filter(({ from }) => from !== null);
  const within = known.filter(({ internal }) => internal !== null);
  const inside = within.map((one) => `${kinds[one.slot]} trước ngày ${dayText(one.internal ?? '', year)}`);
  const up = known.map((one) => `${kinds[one.slot]} ${dueText(one, year)}`);
  const name = nameInText(unit);
  const sentences =
    reporter === 'ward'
      ? [
          ...(inside.length > 0
            ? [`các ban ngành, đơn vị và các trường gửi ${listed(inside)} về ${head.issuer}`]
            : []),
          ...(up.length > 0 ? [`${head.issuer} tổng hợp, gửi cấp trên ${listed(up)}`] : []),
        ]
      : up.length > 0
        ? [`Ủy ban nhân dân các ${ward} gửi ${listed(up)} về ${name}`]
        : [];
  return sentences.map((text) => `${printable(upperFirst(text))}.`);
}

function dueText({ due, inclusive }: Period, year: number): string {
  return inclusive ? `chậm nhất ngày ${dayText(due, year)}` : `trước ngày ${dayText(due, year)}`;
}

/** «05/6», «10/12»; with the year where it is another one. */
export function dayText(day: string, year: number): string {
  const [of = '', month = '', date = ''] = day.split('-');
  const short = `${date}/${Number(month) < 3 ? month : Number(month)}`;
  return Number(of) === year ? short : `${short}/${of}`;
}
