// The outline of a half-year's or quarter's report above the wards («báo cáo sơ kết»): shorter, with how far the targets of
// the year have come, and what is most important next.
import type { Outline } from '../outline.ts';
import { communication, materials, training } from './communication.ts';
import { direction } from './direction.ts';
import { languages, literacy, skills } from './goals.ts';
import { districtOutline } from './outline.ts';
import { done, lacking } from './outlook.ts';
import { profession } from './profession.ts';

export const districtInterim: Outline = {
  ...districtOutline,
  sections: [
    direction,
    { level: 2, heading: 'KẾT QUẢ THỰC HIỆN NHIỆM VỤ TRONG {KỲ}' },
    communication,
    materials,
    training,
    { ...literacy, level: 3 },
    { ...languages, level: 3 },
    { ...profession, level: 3 },
    skills,
    { level: 2, heading: 'TIẾN ĐỘ THỰC HIỆN CHỈ TIÊU NĂM {năm}', verdicts: true, progress: true },
    { level: 2, heading: 'ĐÁNH GIÁ CHUNG', ask: 'Nêu mặt được, tồn tại và nguyên nhân.' },
    { ...done, level: 3, heading: 'Mặt được' },
    { ...lacking, level: 3, heading: 'Tồn tại, hạn chế và nguyên nhân' },
    {
      level: 2,
      heading: 'NHIỆM VỤ TRỌNG TÂM {KỲ SAU}',
      narratives: ['tm_nv_tuyen_truyen', 'tm_nv_mo_hinh', 'tm_kien_nghi'],
      ask: 'Nêu nhiệm vụ trọng tâm.',
    },
  ],
};
