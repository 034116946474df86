// A step of the installation: what is wanted, how it is seen that it is there, how it is made. A run goes through all of
// them from the first on and makes what is missing, so that it can be stopped and begun again at any point.
import type { Dialogue } from './dialogue.ts';

export interface Step {
  /** As it is told: «máy chủ đã đưa lên Cloudflare». */
  wanted: string;
  /** What a person does meanwhile, in order, with the words on the screen. */
  byHand?: readonly string[];
  /** Looks, and changes nothing. */
  seen(): Promise<boolean>;
  make(): Promise<void>;
}

/** Throws with the step's own words where it cannot be made; what came before it stays. */
export async function takeSteps(steps: readonly Step[], { say }: Dialogue): Promise<void> {
  for (const [i, { wanted, seen, make }] of steps.entries()) {
    const title = `${i + 1}/${steps.length} ${wanted}`;
    if (await seen()) {
      say(`✓ ${title}: đã đúng`);
      continue;
    }
    say(`… ${title}`);
    await make();
    if (!(await seen())) {
      throw new Error(`Đã làm nhưng chưa thấy kết quả: ${wanted}. Chờ một phút rồi chạy lại lệnh này.`);
    }
    say(`✓ ${title}: xong`);
  }
}
