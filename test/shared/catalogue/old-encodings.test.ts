// Vietnamese from before Unicode: the tables against published examples and the codes of the alphabet, ordinary text left alone.
import { describe, expect, test } from 'vitest';
import { oldTextIn } from '../../../shared/catalogue/old-encodings.ts';

describe('is recognised and read', () => {
  test.each([
    // As the fonts .VnTime and VNI-Times wrote them; the third is UTF-8 read by a program of Windows.
    ['B¸t X¸t', 'TCVN3', 'Bát Xát'],
    ['B¶o Th¾ng', 'TCVN3', 'Bảo Thắng'],
    ['§iÖn tö', 'TCVN3', 'Điện tử'],
    ['Céng hoµ x· héi chñ nghÜa ViÖt Nam', 'TCVN3', 'Cộng hoà xã hội chủ nghĩa Việt Nam'],
    ['Kh«ng cã sè liÖu', 'TCVN3', 'Không có số liệu'],
    ['Phßng Gi¸o dôc vµ §µo t¹o', 'TCVN3', 'Phòng Giáo dục và Đào tạo'],
    ['Xin chaøo caùc baïn', 'VNI', 'Xin chào các bạn'],
    ['Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'VNI', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    ['Ñoäc laäp - Töï do - Haïnh phuùc', 'VNI', 'Độc lập - Tự do - Hạnh phúc'],
    ['Tiáº¿ng Viá»‡t', 'UTF-8', 'Tiếng Việt'],
    ['Há»™i Khuyáº¿n há»\u008dc phÆ°á»\u009dng', 'UTF-8', 'Hội Khuyến học phường'],
  ])('«%s»: %s', (text, encoding, meant) => {
    expect(oldTextIn(text)).toEqual({ encoding, text: meant });
  });
});

describe('is left alone', () => {
  test.each([
    'Đã tổ chức 12 lớp cho 340 người.',
    'Không có',
    'Tôi ghi thêm',
    'Hội thi ở nhà văn hóa, 200 m²',
    'Café, Beauté',
    'khong dau',
    '«Gia đình học tập» – 95% hộ; 25°C',
    'São Paulo',
    '',
    '★ ½ trang',
    'Kế hoạch số 12/KH-UBND ngày 5/1/2016',
  ])('«%s»', (text) => {
    expect(oldTextIn(text)).toBeNull();
  });

  test('a long text costs no more than its beginning', () => {
    const long = 'Kh«ng cã sè liÖu. '.repeat(20_000);
    const before = process.cpuUsage();
    expect(oldTextIn(long)?.encoding).toBe('TCVN3');
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(1500);
  });
});
