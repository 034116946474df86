// `npm start`: the main job, everything on this machine, and one address to open. `npm start -- --demo 2025` brings up the
// second story.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { hcmStory } from '../demo/hcm-2025/story.ts';
import { quan1Story } from '../demo/quan1-story.ts';
import type { Story } from '../demo/story.ts';
import { type Demo, PortTakenError, startDemo } from './demo.ts';

const { values } = parseArgs({
  options: { port: { type: 'string', default: '4600' }, demo: { type: 'string', default: '2016' } },
});
const port = Number(values.port);
if (!Number.isInteger(port) || port < 1024 || port > 65000) {
  console.error('Cổng phải là số từ 1024 đến 65000, ví dụ: npm start -- --port 4700');
  process.exit(1);
}

/** Each keeps its data in a folder of its own. */
const demos: Record<string, { folder: string; story: () => Story }> = {
  2016: { folder: '.data', story: quan1Story },
  2025: { folder: '.data-2025', story: hcmStory },
};
const chosen = demos[values.demo];
if (!chosen) {
  console.error(
    `Không có bản mẫu «${values.demo}». Có: ${Object.keys(demos).join(', ')}, ví dụ: npm start -- --demo 2025`,
  );
  process.exit(1);
}

let demo: Demo;
try {
  demo = await startDemo({
    folder: join(import.meta.dirname, '..', chosen.folder),
    port,
    story: chosen.story(),
    say: (line) => console.log(line),
  });
} catch (error) {
  console.error(error instanceof PortTakenError ? error.message : error);
  if (!(error instanceof PortTakenError))
    console.error('Không khởi động được. Thử: npm run reset rồi npm start.');
  process.exit(1);
}
console.log(
  `\nSổ Học Tập đã sẵn sàng. Mở trình duyệt tại:\n\n    ${demo.url}\n\nDừng: Ctrl+C. Xóa dữ liệu mẫu: npm run reset\n`,
);

// The Worker must not outlive this process, or its port stays taken: as when the data are thrown away meanwhile.
process.once('uncaughtException', (error) => {
  console.error(error);
  console.error('\nBàn thử gặp lỗi ngoài dự kiến và dừng lại. Chạy lại: npm start.');
  void demo.close().then(leave, leave);
});

function leave(): void {
  process.exit(1);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    console.log('\nĐang lưu và dừng…');
    void demo.close().finally(() => process.exit(0));
  });
}
