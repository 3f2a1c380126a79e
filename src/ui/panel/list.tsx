import { useMemo } from 'preact/hooks';
import type { Check } from '../../core/result.ts';
import { countWords, words } from '../../words.ts';
import { Quotation } from '../components/quotation.tsx';
import { bySeriousness, keysOf } from '../digest.ts';
import { type Filter, NO_FILTER, narrow } from './filter.ts';
import { Filters } from './filters.tsx';
import { searchOver } from './search.ts';

interface Props {
  check: Check;
  filter: Filter;
  onFilter(filter: Filter): void;
  onReveal(quotation: number): Promise<boolean>;
}

/** All quotations of a check, the most serious first, to be searched and narrowed down. */
export function List({ check, filter, onFilter, onReveal }: Props) {
  const all = useMemo(() => bySeriousness(check), [check]);
  const keys = useMemo(() => keysOf(check), [check]);
  const search = useMemo(() => searchOver(all), [all]);
  const shown = useMemo(() => narrow(all, search, filter), [all, search, filter]);
  if (all.length === 0) return null;
  return (
    <>
      <Filters check={check} all={all} filter={filter} onFilter={onFilter} />
      <p class="shown" role="status">
        {shown.length > 0 ? countWords('shownOf', all.length, shown.length) : words('noMatch')}
      </p>
      {shown.length < all.length && (
        <button type="button" class="secondary" onClick={() => onFilter(NO_FILTER)}>
          {words('showAll')}
        </button>
      )}
      <ol class="quotations">
        {shown.map(({ listed, found }) => (
          <Quotation
            key={keys[listed.index]}
            listed={listed}
            check={check}
            onReveal={onReveal}
            found={found}
            context
          />
        ))}
      </ol>
    </>
  );
}
