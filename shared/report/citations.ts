// Documents that reports are grounded on, with the years they are for: a report of 2021 must not stand on a scheme for
// 2012-2020 (domain 4.3, row 25). Sources: domain 2.6, 3.4, 3.6.

interface Citation {
  /** By which it is recognized in what somebody typed. */
  sign: string;
  /** Years of reports that may stand on it. */
  from: number;
  to: number;
  /** «Căn cứ …», as it is printed; null for one that is known but not proposed. */
  text: string | null;
  /** What stands in its place afterwards. */
  next: string;
}

const citations: readonly Citation[] = [
  {
    sign: '89/QĐ-TTg',
    from: 2013,
    to: 2020,
    text: 'Căn cứ Quyết định số 89/QĐ-TTg ngày 09 tháng 01 năm 2013 của Thủ tướng Chính phủ về phê duyệt Đề án “Xây dựng xã hội học tập giai đoạn 2012 - 2020”',
    next: 'Quyết định số 1373/QĐ-TTg ngày 30 tháng 7 năm 2021',
  },
  {
    sign: '281/QĐ-TTg',
    from: 2014,
    to: 2020,
    text: 'Căn cứ Quyết định số 281/QĐ-TTg ngày 20 tháng 02 năm 2014 của Thủ tướng Chính phủ về đẩy mạnh phong trào học tập suốt đời trong gia đình, dòng họ, cộng đồng đến năm 2020',
    next: 'Quyết định số 387/QĐ-TTg ngày 25 tháng 3 năm 2022',
  },
  {
    sign: '1373/QĐ-TTg',
    from: 2021,
    to: 2030,
    text: 'Căn cứ Quyết định số 1373/QĐ-TTg ngày 30 tháng 7 năm 2021 của Thủ tướng Chính phủ về phê duyệt Đề án “Xây dựng xã hội học tập giai đoạn 2021 - 2030”',
    next: '',
  },
  {
    sign: '44/2014/TT-BGDĐT',
    from: 2014,
    to: 2023,
    text: null,
    next: 'Thông tư số 25/2023/TT-BGDĐT, có hiệu lực từ ngày 12 tháng 02 năm 2024',
  },
];

/** Grounds that fit a year. */
export function citationsIn(year: number): string[] {
  return citations.flatMap(({ from, to, text }) =>
    text !== null && year >= from && year <= to ? [text] : [],
  );
}

/** Documents named in a text that are not for this year, each as a sentence. */
export function outdatedIn(text: string, year: number): string[] {
  return citations
    .filter(({ sign, from, to }) => hasSign(text, sign) && (year < from || year > to))
    .map(({ sign, from, to, next }) =>
      year < from
        ? `Văn bản ${sign} chưa có trong năm ${year}.`
        : `Văn bản ${sign} chỉ dùng cho báo cáo đến năm ${to}${next === '' ? '' : `; nay là ${next}`}.`,
    );
}

/** «89/QĐ-TTg» is not found in «1389/QĐ-TTg». */
function hasSign(text: string, sign: string): boolean {
  const at = text.indexOf(sign);
  return at >= 0 && !/\d/.test(text.charAt(at - 1));
}
