// The colours of the workbook for eyes that see some of them alike: whatever is read stands out from what is behind it, and
// no two meanings differ by colour alone where that colour cannot be told apart.
import { describe, expect, test } from 'vitest';
import { colours, letterings } from '../../../shared/workbook/plan/colours.ts';

type Rgb = readonly [number, number, number];
type Matrix = readonly [Rgb, Rgb, Rgb];

/**
 * What is left of light for those who lack one of the three cones, in linear RGB: Machado, Oliveira and Fernandes, «A
 * Physiologically-based Model for Simulation of Color Vision Deficiency», 2009, severity 1.0.
 */
const eyes: Record<string, Matrix> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function linear(hex: string): Rgb {
  const part = (at: number) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

function seen(hex: string, eye: Matrix): Rgb {
  const [r, g, b] = linear(hex);
  const row = ([x, y, z]: Rgb) => Math.min(1, Math.max(0, x * r + y * g + z * b));
  return [row(eye[0]), row(eye[1]), row(eye[2])];
}

const luminance = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/** WCAG 2: 4.5 for letters of the usual size. */
function contrast(one: Rgb, other: Rgb): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** CIE L*a*b*, D65; a distance of 2,3 is just noticed side by side. */
function lab([r, g, b]: Rgb): Rgb {
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function distance(one: Rgb, other: Rgb): number {
  const [a, b] = [lab(one), lab(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

test('the measures themselves: black on white, and a red that a green cannot be told from', () => {
  expect(contrast(linear('#000000'), linear('#ffffff'))).toBeCloseTo(21, 5);
  expect(distance(linear('#000000'), linear('#ffffff'))).toBeCloseTo(100, 0);
  const [red, green] = ['#a05a00', '#6b7000'];
  expect(distance(linear(red), linear(green))).toBeGreaterThan(35);
  expect(distance(seen(red, eyes.deuteranopia!), seen(green, eyes.deuteranopia!))).toBeLessThan(12);
});

/** What is read in a cell, and what is behind it. */
const read: [what: string, text: string, behind: string][] = [
  ['a figure to be typed', colours.text, colours.toFill],
  ['a figure that is there', colours.text, colours.filled],
  ['a wrong figure', letterings.e.colour, colours.wrong],
  ['a doubtful figure', letterings.w.colour, colours.doubtful],
  ['a figure with a remark', letterings.r.colour, colours.remarked],
  ['a suggestion', colours.suggestedText, colours.suggested],
  ['a figure that is locked', colours.quietText, colours.locked],
  ['a figure that is worked out', colours.text, colours.derived],
  ['the title', colours.titleText, colours.title],
  ['a heading', colours.text, colours.heading],
  ['a section', colours.text, colours.section],
];

describe.each(Object.entries(eyes))('%s', (_, eye) => {
  test.each(read)('%s can be read', (_what, text, behind) => {
    expect(contrast(seen(text, eye), seen(behind, eye))).toBeGreaterThanOrEqual(4.5);
  });

  test('what is to be typed, what is worked out and what is not asked look different', () => {
    const { toFill, filled, derived, notAsked } = colours;
    const all = [toFill, filled, derived, notAsked].map((colour) => seen(colour, eye));
    all.forEach((one, i) => {
      for (const other of all.slice(i + 1)) expect(distance(one, other)).toBeGreaterThan(4.6);
    });
  });

  test('a mark looks different from a cell without one', () => {
    for (const mark of [colours.wrong, colours.doubtful, colours.remarked]) {
      for (const plain of [colours.filled, colours.derived, colours.toFill])
        expect(distance(seen(mark, eye), seen(plain, eye))).toBeGreaterThan(4.6);
    }
  });
});

test('marks are told apart without any colour: by bold and underlined letters', () => {
  const looks = Object.values(letterings).map(({ bold, underline }) => `${bold} ${underline}`);
  expect(new Set(looks).size).toBe(looks.length);
  expect(looks).not.toContain('false false');
});
