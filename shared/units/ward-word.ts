// What the reporting units of a period are called: the one place that says so for sheets, mails, checks and documents.

/** «phường», «xã», or «đơn vị» where there are several sorts or none; `tiers` of those that stand in the period. */
export function wardWord(tiers: Iterable<string>): string {
  const [only, ...others] = new Set([...tiers].map((tier) => tier.toLowerCase()));
  return only !== undefined && others.length === 0 ? only : 'đơn vị';
}
