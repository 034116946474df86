// A short text that is another one as soon as a longer text is: to see that something is as it was, not to be safe from anybody.

export function fingerprint(text: string): string {
  let one = 0xdeadbeef;
  let other = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    one = Math.imul(one ^ code, 2654435761);
    other = Math.imul(other ^ code, 1597334677);
  }
  return [one ^ (other >>> 16), other ^ (one >>> 13)].map((half) => (half >>> 0).toString(36)).join('-');
}
