// What a ward should know of the year after the one at hand: whether it is open, and by whom it will be.
import type { MyUnit } from '../../shared/wire/answers.ts';

export interface YearAhead {
  year: number;
  opened: boolean;
  title: string;
  detail: string;
}

/** Null where there is nothing to say yet: the year has not begun, and nobody has opened it. */
export function yearAhead(unit: MyUnit, after: number, today: string): YearAhead | null {
  const year = after + 1;
  const opener = unit.parent?.name ?? unit.name;
  if (openedYears(unit).indexOf(year) >= 0) {
    return {
      ...{ year, opened: true },
      title: `Mở sổ năm ${year}: ${opener} đã mở năm này.`,
      detail: `Mở một bảng tính trống, mở thanh bên ở đó, chọn năm ${year} rồi bấm «Tạo sổ báo cáo». Số tồn và lời văn của năm ${after} nằm sẵn làm gợi ý, chưa tính cho đến khi xác nhận.`,
    };
  }
  if (today < `${year}-01-01`) return null;
  return {
    ...{ year, opened: false },
    title: `Năm ${year} chưa mở.`,
    detail: `${opener} sẽ mở; khi đó sổ năm ${year} tạo được ngay ở thanh bên. Sổ năm ${after} vẫn dùng như cũ.`,
  };
}

/** Years of which any period has been given its days, oldest first. */
export function openedYears({ periods }: MyUnit): number[] {
  const years = periods.filter(({ opens }) => opens !== null).map(({ period }) => Number(period.slice(0, 4)));
  return [...new Set(years)].sort((a, b) => a - b);
}
