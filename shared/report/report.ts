// A report as blocks: what a summary, the units' words and the unit's document settings come to.
import { closingWords, ownAddendum } from './addenda.ts';
import { annexesOf } from './annexes.ts';
import type { Block, Report } from './block.ts';
import { districtInterim } from './district/interim.ts';
import { districtOutline } from './district/outline.ts';
import { fillFrom, groundOf } from './ground.ts';
import { belongsLine, groundLines, issuerLines, numberLine, placeLine, signingLines, upper } from './head.ts';
import type { Outline } from './outline.ts';
import { pointsOf } from './points.ts';
import { blocksOf } from './sections.ts';
import type { ReportSource } from './source.ts';
import { fillTemplate } from './template.ts';
import { wardInterim, wardOutline } from './ward/outline.ts';
import { printable } from './words.ts';

/** The same source always gives the same report. */
export function reportOf(source: ReportSource): Report {
  const { head, period } = source;
  const addendum = ownAddendum(source);
  const outline = outlineOf(source);
  const ground = groundOf(source);
  const fill = fillFrom(ground);
  const words = (template: { year: string; period: string }) =>
    fillTemplate(period.slot === 'Y' ? template.year : template.period, fill)?.text ?? '';
  const sections = blocksOf(outline.sections, source, ground);
  const paragraph = (text: string): Block => ({ sort: 'paragraph', mark: '', text: printable(text) });
  const body = [
    ...groundLines(head.grounds).map((text): Block => ({ sort: 'ground', text })),
    paragraph(words(outline.opening)),
    ...sections,
    paragraph(`${words(outline.ending)}./.`),
  ];
  return {
    draft: source.draft,
    head: {
      superior: upper(printable(head.superior)),
      issuer: issuerLines(printable(head.issuer)),
      number: printable(numberLine(head, source.number)),
      placeAndDay: printable(placeLine(head, source.day)),
    },
    title: 'BÁO CÁO',
    subject: `${words(outline.subject)}${addendum === null ? '' : ` (báo cáo bổ sung lần ${addendum})`}`,
    body,
    recipients: head.recipients.map((line) => printable(line)),
    signing: signingLines(head).map((line) => printable(line)),
    signer: printable(head.name),
    annexes: annexesOf(outline, source, ground),
    belongs: printable(belongsLine(head, source.number, source.day)),
    points: pointsOf(source, ground, sections),
    code: closingWords(source),
  };
}

export function outlineOf({
  reporter,
  catalogue,
  period,
  head,
}: Pick<ReportSource, 'reporter' | 'catalogue' | 'period' | 'head'>): Outline {
  const year = period.slot === 'Y';
  if (reporter !== 'ward') return year ? districtOutline : districtInterim;
  const directive = head.grounds.some((ground) => /chỉ thị/i.test(ground));
  return year ? wardOutline(catalogue, directive) : wardInterim(catalogue, directive);
}
