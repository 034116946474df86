// Which sections of an outline are printed, and their numbers. Numbers are made here, so that none is missing or stands
// twice (domain 4.3, row 20).
import type { Block } from './block.ts';
import { saidIn } from './body.ts';
import { fillFrom, type Ground } from './ground.ts';
import type { OutlineSection } from './outline.ts';
import type { ReportSource } from './source.ts';
import { fillTemplate } from './template.ts';
import { roman } from './words.ts';

interface Part {
  section: OutlineSection;
  said: Block[];
  kept: boolean;
  prompt: boolean;
}

/**
 * The outline as blocks. A year's report keeps every heading, and says what is to be written where there is nothing. A
 * shorter period's report keeps the large headings, and of the small ones those that have something to say.
 */
export function blocksOf(sections: readonly OutlineSection[], source: ReportSource, ground: Ground): Block[] {
  const year = source.period.slot === 'Y';
  const parts = sections.map(
    (section): Part => ({ section, said: saidIn(section, source, ground), kept: false, prompt: false }),
  );
  // From the end, so that a heading knows whether anything under it is kept.
  for (let i = parts.length - 1; i >= 0; i--) {
    const part = parts[i] as Part;
    const { ask, level } = part.section;
    const below = isAnyKeptBelow(parts, i);
    part.prompt = part.said.length === 0 && !below && ask !== undefined && (year || level <= 2);
    part.kept = part.said.length > 0 || below || part.prompt;
  }
  const numbers = [0, 0, 0, 0];
  return parts
    .filter(({ kept }) => kept)
    .flatMap(({ section: { level, heading, ask }, said, prompt }): Block[] => {
      numbers[level - 1] = (numbers[level - 1] ?? 0) + 1;
      numbers.fill(0, level);
      const text = fillTemplate(heading, fillFrom(ground))?.text ?? heading;
      return [
        { sort: 'heading', level, text: `${numberOf(level, numbers)} ${text}` },
        ...said,
        ...(prompt ? [{ sort: 'prompt', text: ask ?? '' } as const] : []),
      ];
    });
}

function isAnyKeptBelow(parts: readonly Part[], at: number): boolean {
  const level = parts[at]?.section.level ?? 1;
  for (let i = at + 1; i < parts.length && (parts[i]?.section.level ?? 1) > level; i++) {
    if (parts[i]?.kept) return true;
  }
  return false;
}

/** «A.», «I.», «1.», «4.1.». */
function numberOf(level: 1 | 2 | 3 | 4, numbers: readonly number[]): string {
  const n = numbers[level - 1] ?? 1;
  if (level === 1) return `${String.fromCharCode(64 + n)}.`;
  if (level === 2) return `${roman(n)}.`;
  return level === 3 ? `${n}.` : `${numbers[2]}.${n}.`;
}
