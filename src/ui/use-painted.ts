import { useEffect, useState } from 'preact/hooks';

/** Whether the first frame has been painted: what nobody can see in it need not hold it up. */
export function usePainted(): boolean {
  const [painted, setPainted] = useState(false);
  useEffect(() => setPainted(true), []);
  return painted;
}
