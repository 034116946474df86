// A first report that could not be sent in time: when its unit says that it was ready. Google has signed that the officer was
// there then, but not what the report said, so that the unit above takes the time or leaves it.

/** Nothing where nobody claims anything. `timeText` says a time as it is said there. */
export function claimInWords(
  { offline, claim }: { offline: boolean; claim: string | null },
  timeText: (at: string) => string,
): string[] {
  if (offline) return ['nộp khi mất kết nối, giờ theo lời khai đã được công nhận'];
  return claim === null
    ? []
    : [`theo lời khai đã xong lúc ${timeText(claim)} nhưng mất kết nối; cấp trên chưa công nhận`];
}
