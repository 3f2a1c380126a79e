/**
 * Gathers values by the key beside each, keeping their order (counting sort).
 *
 * @returns the values of key `k` are `values[from[k]]` up to `values[from[k + 1]]`
 */
export function group(
  keys: Uint32Array,
  values: Uint32Array,
  size: number,
): { from: Uint32Array; values: Uint32Array } {
  const from = new Uint32Array(size + 1);
  for (const key of keys) from[key + 1] = (from[key + 1] as number) + 1;
  for (let k = 0; k < size; k++) from[k + 1] = (from[k + 1] as number) + (from[k] as number);
  const next = from.slice();
  const grouped = new Uint32Array(values.length);
  keys.forEach((key, i) => {
    const at = next[key] as number;
    grouped[at] = values[i] as number;
    next[key] = at + 1;
  });
  return { from, values: grouped };
}
