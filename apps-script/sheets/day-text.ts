// Times as the officer reads them.

/** `2016-12-08T09:15:00+07:00` → «08/12/2016 09:15». */
export function timeText(iso: string | null): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}:\d{2})/.exec(iso ?? '');
  return match ? `${match[3]}/${match[2]}/${match[1]} ${match[4]}` : '';
}
