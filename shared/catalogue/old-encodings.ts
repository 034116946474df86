// Vietnamese in encodings from before Unicode: TCVN3 (fonts .VnTime), VNI (VNI-Times), and UTF-8 read as if it were
// Windows-1252. On screen such text looks right only in its own font; sent as it is, nobody could read it.

export interface OldText {
  encoding: 'TCVN3' | 'VNI' | 'UTF-8';
  /** The same in Unicode. */
  text: string;
}

/** TCVN 5712:1993, VN3: its letters as Windows-1252 shows them, and what they mean; capitals have the font, not the code. */
const tcvn3: Readonly<Record<string, string>> = paired(
  '¸µ¶·¹¨¾»¼½Æ©ÊÇÈÉËÐÌÎÏÑªÕÒÓÔÖÝ×ØÜÞãßáâä«èåæçé¬íêëìîóïñòô\u00adøõö÷ùýúûüþ®¡¢£¤¥¦§',
  'áàảãạăắằẳẵặâấầẩẫậéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵđĂÂÊÔƠƯĐ',
);

/** VNI: a letter and, behind it, a sign for its marks. */
const vniMarks: Readonly<Record<string, string>> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};
const vniLetters = paired('ñÑöÖôÔæÆóÓòÒîÎ', 'đĐưƯơƠỉỈĩĨịỊỵỴ');

const signs = Object.keys(vniMarks).join('');
/** A letter with its sign, or one that has its marks in it: one pass, for what comes of a sign looks like another one's letter. */
const vniParts = new RegExp(
  `([aeouyAEOUYöÖôÔ])([${signs}${signs.toUpperCase()}])|[${Object.keys(vniLetters).join('')}]`,
  'g',
);

/** The signs of Windows-1252 that do not stand at their own code. */
const shown1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Longest part of a text that is looked at to tell its encoding. */
const looked = 2000;

/** The text in Unicode where it is in an old encoding; null where it is ordinary, or cannot be told. */
export function oldTextIn(text: string): OldText | null {
  if (!/[\u0080-\u00ff]/.test(text)) return null;
  // Letters that only Unicode has: nothing old is left to tell.
  if (/[\u0103\u0111\u01a1\u01b0\u1ea0-\u1ef9]|[\u0300-\u0323]/.test(text)) return null;
  if (soundness(text) >= 0.8) return null;
  const candidates: OldText[] = [
    { encoding: 'UTF-8', text: fromUtf8(text) ?? text },
    { encoding: 'TCVN3', text: fromTcvn3(text) },
    { encoding: 'VNI', text: fromVni(text) },
  ];
  let best: OldText | null = null;
  let most = 0.95;
  for (const one of candidates) {
    const sound = one.text === text ? 0 : soundness(one.text);
    // Between equals the first: what reads as UTF-8 is hardly anything else.
    if (sound > most || (sound === most && best === null)) {
      best = one;
      most = sound;
    }
  }
  return best;
}

/** Share of the words with marks that can be syllables of Vietnamese; of ordinary text without any, all. */
function soundness(text: string): number {
  const words =
    text
      .slice(0, looked)
      .toLowerCase()
      .match(/[^\s\d.,;:!?()"'/+–-]+/g) ?? [];
  const odd = words.filter((word) => /[^a-z]/.test(word));
  return odd.length === 0 ? 1 : odd.filter(isSyllable).length / odd.length;
}

const tone = /[\u0300\u0301\u0303\u0309\u0323]/g;
const vowels =
  'iêu|oai|oao|oay|oeo|uây|uôi|uya|uyê|uyu|ươi|ươu|yêu|uao|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|oo|ôi|ơi|ua|uâ|uê|ui|uô|uơ|uy|ưa|ưi|ươ|ưu|yê|a|ă|â|e|ê|i|o|ô|ơ|u|ư|y';
const syllable = new RegExp(
  `^(?:b|c|ch|d|đ|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|q|qu|r|s|t|th|tr|v|x)?(?:${vowels})(?:c|ch|m|n|ng|nh|p|t)?$`,
);

function isSyllable(word: string): boolean {
  const parts = word.normalize('NFD');
  return (parts.match(tone) ?? []).length <= 1 && syllable.test(parts.replace(tone, '').normalize('NFC'));
}

function fromTcvn3(text: string): string {
  return text.replace(/[\u00a1-\u00fe]/g, (letter) => tcvn3[letter] ?? letter);
}

function fromVni(text: string): string {
  return text.replace(vniParts, (part: string, letter: string | undefined, sign: string | undefined) => {
    if (letter === undefined || sign === undefined) return vniLetters[part] ?? part;
    return ((vniLetters[letter] ?? letter) + (vniMarks[sign.toLowerCase()] ?? sign)).normalize('NFC');
  });
}

/** «Nguyá»…n» → «Nguyễn»; null where the bytes are no UTF-8. */
function fromUtf8(text: string): string | null {
  let escaped = '';
  for (let i = 0; i < text.length; i++) {
    const at = shown1252.indexOf(text.charAt(i));
    const code = at < 0 ? text.charCodeAt(i) : 0x80 + at;
    if (code > 0xff) return null;
    escaped += `%${code < 16 ? '0' : ''}${code.toString(16)}`;
  }
  try {
    return decodeURIComponent(escaped).normalize('NFC');
  } catch {
    return null;
  }
}

function paired(from: string, to: string): Record<string, string> {
  const pairs: Record<string, string> = {};
  for (let i = 0; i < from.length; i++) pairs[from.charAt(i)] = to.charAt(i);
  return pairs;
}
