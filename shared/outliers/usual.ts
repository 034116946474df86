// What is usual among a few numbers, and how far another lies from it. Medians, so that the odd one does not set the
// measure by which it is judged.

export function medianOf(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** Below this a difference is a handful of people or documents, whatever the ratio. */
const handful = 20;
/** From three times on, or a third, an amount is worth asking about. */
const manifold = 3;

/** How often the usual amount fits into one, or the other way round; null where the two are not far apart. */
export function ratioFrom(usual: number, amount: number): { times: number; isMore: boolean } | null {
  if (usual <= 0 || Math.abs(amount - usual) < handful) return null;
  if (amount >= manifold * usual) return { times: amount / usual, isMore: true };
  if (amount * manifold <= usual)
    return { times: amount === 0 ? Number.POSITIVE_INFINITY : usual / amount, isMore: false };
  return null;
}

/** 1,4826 times the median distance from the median: the standard deviation where numbers are normal. */
export function spreadOf(numbers: readonly number[]): number {
  const median = medianOf(numbers);
  return 1.4826 * medianOf(numbers.map((number) => Math.abs(number - median)));
}
