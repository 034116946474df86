// What Quận 1 of the demo says of its wards for 2016: synthetic, all of it.
import type { Figures } from '../shared/figures/figures.ts';
import { wards } from './units.ts';

/** Days of January on which the plans came: eight in time, one on the day that is late, one later. */
const received = ['15', '18', '18', '19', '20', '20', '21', '22', '23', '26'];

const grades = ['kha', 'tot', 'kha', 'tot', 'tot', 'kha', 'trung_binh', 'kha', 'tot', 'kha'];

export const demoAssessments: { unit: number; figures: Figures }[] = wards.map(({ id, index }) => {
  return {
    unit: id,
    figures: {
      ke_hoach_tthtcd_ngay_gui: `2016-01-${received[index]}`,
      ke_hoach_tthtcd_phe_duyet: index === 9 ? 'cho_duyet' : 'da_duyet',
      kiem_tra_quan_ngay: `2016-12-0${1 + (index % 7)}`,
      'xl_tthtcd_diem.quan_cham': [82, 91, 84.5, 90, 92.5, 81, 68, 83, 90.5, 80][index] ?? 80,
      xl_tthtcd_cong_nhan: grades[index] ?? 'kha',
      muc_xmc_cong_nhan: 'muc_2',
      pcgdmn_5t_cong_nhan: 'co',
      muc_pcgdth_cong_nhan: index === 2 ? 'muc_3' : 'muc_2',
      muc_pcgdthcs_cong_nhan: 'muc_2',
    },
  };
});
