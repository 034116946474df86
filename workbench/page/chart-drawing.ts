// Draws a chart as a small picture: bars lying or standing, figures at them, axis, legend.

import type { ChartView } from '../protocol.ts';

const SVG = 'http://www.w3.org/2000/svg';
const standardColors = ['#4285f4', '#ea4335', '#fbbc04', '#34a853', '#ff6d01', '#46bdc6'];
const font = 12;

interface Frame {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The chart as a picture with a name, for those who cannot see it its figures as one sentence. */
export function drawChart(chart: ChartView): SVGSVGElement {
  const svg = make('svg', { width: chart.width, height: chart.height, role: 'img' });
  svg.setAttribute('viewBox', `0 0 ${chart.width} ${chart.height}`);
  svg.append(described(chart));
  svg.append(make('rect', { width: chart.width, height: chart.height, fill: '#fff', stroke: '#dadce0' }));
  write(svg, chart.title, { x: 14, y: 24, size: 15, color: '#3c4043', room: chart.width - 28 });
  const isLying = chart.type === 'BAR';
  const bottom = chart.legend ? 46 : 22;
  const left = isLying ? Math.min(chart.width * 0.4, longest(chart.categories) * 6.4 + 24) : 56;
  const frame = { left, top: 44, width: chart.width - left - 64, height: chart.height - 44 - bottom - 20 };
  drawAxis(svg, chart, frame, isLying);
  for (const [i, category] of chart.categories.entries()) {
    drawCategory(svg, chart, frame, isLying, category, i);
  }
  if (chart.legend) drawLegend(svg, chart);
  return svg;
}

function described(chart: ChartView): SVGTitleElement {
  const title = make('title', {});
  const rows = chart.categories.map(
    (category, i) =>
      `${category}: ${chart.series.map(({ name, values }) => `${name} ${values[i] ?? '—'}`).join(', ')}`,
  );
  title.textContent = `${chart.title}. ${rows.join('; ')}`;
  return title;
}

function most(chart: ChartView): number {
  const sums = chart.categories.map((_, i) => {
    const values = chart.series.map(({ values: all }) => all[i] ?? 0);
    return chart.stacked ? values.reduce((sum, value) => sum + value, 0) : Math.max(0, ...values);
  });
  return niceAbove(Math.max(1, ...sums));
}

/** The next of 1, 2, 3, 4, 6, 8, 10 times a power of ten. */
function niceAbove(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 2, 3, 4, 6, 8, 10].find((one) => one * power >= value) ?? 10;
  return step * power;
}

function drawAxis(svg: SVGElement, chart: ChartView, frame: Frame, isLying: boolean): void {
  const top = most(chart);
  for (let part = 0; part <= 4; part++) {
    const share = part / 4;
    const label = (top * share).toLocaleString('vi-VN', { maximumFractionDigits: 1 });
    const x = isLying ? frame.left + frame.width * share : frame.left;
    const y = isLying ? frame.top : frame.top + frame.height * (1 - share);
    const end = isLying ? { x2: x, y2: frame.top + frame.height } : { x2: frame.left + frame.width, y2: y };
    svg.append(make('line', { x1: x, y1: y, ...end, stroke: part === 0 ? '#333' : '#e0e0e0' }));
    if (isLying) write(svg, label, { x, y: frame.top + frame.height + 16, color: '#444', anchor: 'middle' });
    else write(svg, label, { x: frame.left - 6, y: y + 4, color: '#444', anchor: 'end' });
  }
}

function drawCategory(
  svg: SVGElement,
  chart: ChartView,
  frame: Frame,
  isLying: boolean,
  category: string,
  i: number,
): void {
  const room = (isLying ? frame.height : frame.width) / chart.categories.length;
  const thick = Math.min(46, room * 0.72) / (chart.stacked ? 1 : chart.series.length);
  const middle = (isLying ? frame.top : frame.left) + room * (i + 0.5);
  if (isLying) {
    write(svg, category, { x: frame.left - 8, y: middle + 4, anchor: 'end', room: frame.left - 16 });
  } else {
    write(svg, category, { x: middle, y: frame.top + frame.height + 16, anchor: 'middle', room });
  }
  const scale = (isLying ? frame.width : frame.height) / most(chart);
  let at = 0;
  chart.series.forEach(({ values, labels }, s) => {
    const value = values[i] ?? 0;
    const start = chart.stacked ? at : 0;
    const across = chart.stacked
      ? middle - thick / 2
      : middle - (thick * chart.series.length) / 2 + thick * s;
    const long = value * scale;
    const box = isLying
      ? { x: frame.left + start * scale, y: across, width: long, height: thick }
      : { x: across, y: frame.top + frame.height - start * scale - long, width: thick, height: long };
    at += value;
    if (value <= 0) return;
    const fill = chart.colors[s] ?? standardColors[s % standardColors.length] ?? '#4285f4';
    svg.append(make('rect', { ...box, fill, stroke: '#fff' }));
    const label = labels[i];
    if (label === undefined) return;
    if (chart.stacked) {
      const y = isLying ? middle + 4 : box.y + box.height / 2 + 4;
      const color = isDark(fill) ? '#fff' : '#202124';
      if ((isLying ? box.width : box.height) >= font)
        write(svg, label, { x: box.x + box.width / 2, y, color, anchor: 'middle' });
    } else if (isLying) write(svg, label, { x: box.x + box.width + 5, y: box.y + thick / 2 + 4 });
    else write(svg, label, { x: box.x + thick / 2, y: box.y - 5, anchor: 'middle' });
  });
}

function drawLegend(svg: SVGElement, chart: ChartView): void {
  let x = 20;
  const y = chart.height - 18;
  chart.series.forEach(({ name }, s) => {
    const fill = chart.colors[s] ?? standardColors[s % standardColors.length] ?? '#4285f4';
    svg.append(make('rect', { x, y: y - 10, width: 12, height: 12, fill, stroke: '#5f6368' }));
    write(svg, name, { x: x + 18, y });
    x += 34 + name.length * 7;
  });
}

interface Writing {
  x: number;
  y: number;
  size?: number;
  color?: string;
  anchor?: 'start' | 'middle' | 'end';
  /** Pixels that there are; longer text is cut and ends in «…», as Google does. */
  room?: number;
}

function write(svg: SVGElement, text: string, writing: Writing): void {
  const { x, y, size = font, color = '#202124', anchor = 'start', room } = writing;
  const made = make('text', { x, y, fill: color, 'font-size': size, 'text-anchor': anchor });
  const fits = room === undefined ? text.length : Math.max(3, Math.floor(room / (size * 0.52)));
  made.textContent = text.length > fits ? `${text.slice(0, fits - 1)}…` : text;
  svg.append(made);
}

function longest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => text.length));
}

function isDark(color: string): boolean {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return red * 0.3 + green * 0.59 + blue * 0.11 < 128;
}

/** A line over a row of numbers, as SPARKLINE draws it in its cell. */
export function drawSparkline(values: readonly number[]): SVGSVGElement {
  const svg = make('svg', { class: 'sparkline', viewBox: '0 0 100 20', preserveAspectRatio: 'none' });
  svg.setAttribute('aria-hidden', 'true');
  const [least, greatest] = [Math.min(...values), Math.max(...values)];
  const y = (value: number) => (greatest === least ? 10 : 18 - ((value - least) / (greatest - least)) * 16);
  const x = (i: number) => (values.length < 2 ? 50 : 2 + (i / (values.length - 1)) * 96);
  const points = values.map((value, i) => `${x(i).toFixed(1)},${y(value).toFixed(1)}`).join(' ');
  const line = make('polyline', { points, fill: 'none', stroke: '#202124', 'stroke-width': 1.5 });
  line.setAttribute('vector-effect', 'non-scaling-stroke');
  svg.append(line);
  return svg;
}

function make<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Record<string, string | number>,
): SVGElementTagNameMap[K] {
  const element = document.createElementNS(SVG, name) as SVGElementTagNameMap[K];
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}
