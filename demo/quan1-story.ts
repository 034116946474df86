// The first demo: Quận 1 on 28/12/2016, two days before its annual report is due.
import type { Person } from '../workbench/page/wire.ts';
import { demoAsking } from './asking.ts';
import { fillWorkbook } from './fill.ts';
import { yearOfDistrict, yearOfWard } from './reports.ts';
import { receiptsOf, seedAssessments, seedReports, seedSelection, seedTargets, seedUnits } from './seed.ts';
import type { Story } from './story.ts';
import {
  administrator,
  type DemoWard,
  district,
  districtOfficer,
  officerOf,
  opening,
  openWard,
  stranger,
  wards,
  year,
} from './units.ts';

const masterDocument = 'tong-hop-quan-1';
const administrationDocument = 'quan-tri-quan-1';
const ownDocument = 'so-lieu-rieng-quan-1';

/** `others`: whose workbooks are filled beside the one on which the page opens; all unless said otherwise. */
export function quan1Story(others: readonly DemoWard[] = wards.filter((ward) => ward !== openWard)): Story {
  return {
    opening,
    people: people(),
    note: '',
    async begin({ workerUrl, secret, token, documents, say }) {
      const fill = async (ward: DemoWard) => {
        const receipts = await receiptsOf(workerUrl, token, ward.id, ward.email, opening);
        await fillWorkbook(documents, documentOf(ward), ward, yearOfWard(ward, demoAsking), receipts);
      };
      const fillOwn = async () => {
        const owner = { id: district.id, name: district.name, email: districtOfficer.email };
        const receipts = await receiptsOf(workerUrl, token, owner.id, owner.email, opening);
        await fillWorkbook(documents, ownDocument, owner, yearOfDistrict(demoAsking), receipts);
      };
      const makeMaster = (document: string, email: string) =>
        documents.run(document, email, 'createMaster', [{ unit: district.id, year }]);
      await seedUnits(workerUrl, secret, token);
      await seedSelection(workerUrl, token);
      say('Đang nộp báo cáo mẫu của mười phường qua giao diện của Worker…');
      const count = await seedReports(workerUrl, token);
      await seedTargets(workerUrl, token);
      await seedAssessments(workerUrl, token);
      say(`Đã nộp ${count} báo cáo mẫu. Đang dựng sổ của ${openWard.name}…`);
      await fill(openWard);
      await makeMaster(masterDocument, districtOfficer.email);
      await makeMaster(administrationDocument, administrator.email);
      return async (isClosing) => {
        if (!isClosing() && others.length > 0) await fillOwn();
        for (const ward of others) if (!isClosing()) await fill(ward);
      };
    },
  };
}

function documentOf(ward: DemoWard): string {
  return `so-${ward.code}`;
}

/** Everybody the newcomer can be. */
function people(): Person[] {
  const own = (ward: DemoWard): Person => ({
    ...officerOf(ward),
    title: `${ward.name} – cán bộ nhập liệu`,
    documents: [{ id: documentOf(ward), name: `Sổ học tập ${year} – ${ward.name}` }],
  });
  return [
    own(openWard),
    {
      ...districtOfficer,
      title: 'Quận 1 – chuyên viên tổng hợp',
      documents: [
        { id: masterDocument, name: `Bảng tổng hợp ${year} – Quận 1` },
        { id: ownDocument, name: `Số liệu và lời văn riêng ${year} – Quận 1` },
      ],
    },
    {
      ...administrator,
      title: 'Quận 1 – quản trị đơn vị, thành viên',
      documents: [{ id: administrationDocument, name: `Quản trị ${year} – Quận 1` }],
    },
    ...wards.filter((ward) => ward !== openWard).map(own),
    {
      ...stranger,
      title: 'Người lạ – chưa được giao đơn vị nào',
      documents: [{ id: 'bang-tinh-trong', name: 'Bảng tính trống' }],
    },
  ];
}
