// Dates in a cell are days since 30 December 1899 on the wall clock of the document's time zone, whatever the process's zone.

const formatters = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();
const dayMs = 86_400_000;
/** Serial number of 1 January 1970. */
const unixEpoch = 25_569;

function formatterOf(zone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(zone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formatters.set(zone, formatter);
  }
  return formatter;
}

/** Milliseconds that the zone's clock is ahead of UTC at that instant. */
export function zoneOffset(instant: number, zone: string): number {
  const quarter = Math.floor(instant / 900_000);
  const key = `${zone}/${quarter}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const parts: Record<string, number> = {};
  for (const part of formatterOf(zone).formatToParts(quarter * 900_000))
    parts[part.type] = Number(part.value);
  const wall = Date.UTC(
    parts.year ?? 1970,
    (parts.month ?? 1) - 1,
    parts.day ?? 1,
    parts.hour ?? 0,
    parts.minute ?? 0,
    parts.second ?? 0,
  );
  const offset = wall - quarter * 900_000;
  offsets.set(key, offset);
  return offset;
}

export function serialOf(date: Date, zone: string): number {
  const instant = date.getTime();
  return (instant + zoneOffset(instant, zone)) / dayMs + unixEpoch;
}

export function dateOf(serial: number, zone: string): Date {
  const wall = Math.round((serial - unixEpoch) * dayMs);
  const guess = wall - zoneOffset(wall, zone);
  return new Date(wall - zoneOffset(guess, zone));
}

export function isKnownZone(zone: string): boolean {
  try {
    formatterOf(zone);
    return true;
  } catch {
    return false;
  }
}
