import type { Check } from '../../core/result.ts';
import { COUNT_WORDS } from '../../vocabulary.ts';
import { countWords } from '../../words.ts';
import { countVerdicts } from '../digest.ts';
import { VerdictIcon } from './verdict-icon.tsx';

/** How many quotations have which verdict. */
export function Counts({ check }: { check: Check }) {
  return (
    <ul class="counts">
      {countVerdicts(check).map(({ verdict, count }) => (
        <li key={verdict} class={`count ${verdict ?? 'not-judged'}`}>
          <VerdictIcon verdict={verdict} />
          {countWords(COUNT_WORDS[verdict ?? 'null'], count)}
        </li>
      ))}
    </ul>
  );
}
