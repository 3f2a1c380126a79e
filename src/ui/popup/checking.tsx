import { useEffect, useState } from 'preact/hooks';
import { words } from '../../words.ts';

/** After this many milliseconds the reader is told what takes so long. */
const LONG = 2500;

/** Says that a check is running. Nobody knows how long it takes, so nothing pretends to measure it. */
export function Checking() {
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(setLong, LONG, true);
    return () => clearTimeout(timer);
  }, []);
  return (
    <section class="checking">
      <h1 class="progress">{words('checking')}</h1>
      <p class="note" role="status">
        {long && words('checkingLong')}
      </p>
    </section>
  );
}
