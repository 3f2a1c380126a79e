import type { Check, Verdict } from '../../core/result.ts';
import { COUNT_WORDS } from '../../vocabulary.ts';
import { countWords, type MessageKey, words } from '../../words.ts';
import { VerdictIcon } from '../components/verdict-icon.tsx';
import { countVerdicts, type Listed } from '../digest.ts';
import { choicesIn, type Filter } from './filter.ts';

interface Props {
  check: Check;
  all: readonly Listed[];
  filter: Filter;
  onFilter(filter: Filter): void;
}

/** The search field and what else narrows the list. */
export function Filters({ check, all, filter, onFilter }: Props) {
  const { speakers, outlets } = choicesIn(all);
  return (
    <search class="filters">
      <label class="field search-field">
        <span>{words('search')}</span>
        <input
          type="search"
          dir="auto"
          autocomplete="off"
          spellcheck={false}
          value={filter.query}
          onInput={({ currentTarget }) => onFilter({ ...filter, query: currentTarget.value })}
        />
      </label>
      <VerdictFilter check={check} filter={filter} onFilter={onFilter} />
      <Choice
        label="filterSpeaker"
        any="anySpeaker"
        none="noSpeaker"
        choices={speakers}
        chosen={filter.speaker}
        onChoose={speaker => onFilter({ ...filter, speaker })}
      />
      <Choice
        label="filterOutlet"
        any="anyOutlet"
        none="anyOutlet"
        choices={outlets}
        chosen={filter.outlet}
        onChoose={outlet => onFilter({ ...filter, outlet })}
      />
    </search>
  );
}

/** One switch for each verdict that occurs; none pressed means all of them. */
function VerdictFilter({ check, filter, onFilter }: Omit<Props, 'all'>) {
  const toggle = (verdict: Verdict) => {
    const verdicts = new Set(filter.verdicts);
    if (!verdicts.delete(verdict)) verdicts.add(verdict);
    onFilter({ ...filter, verdicts });
  };
  return (
    <fieldset class="verdict-filter">
      <legend>{words('filterVerdict')}</legend>
      {countVerdicts(check).map(({ verdict, count }) => (
        <button
          key={verdict}
          type="button"
          class={`count ${verdict ?? 'not-judged'}`}
          aria-pressed={filter.verdicts.has(verdict)}
          onClick={() => toggle(verdict)}
        >
          <VerdictIcon verdict={verdict} />
          {countWords(COUNT_WORDS[verdict ?? 'null'], count)}
        </button>
      ))}
    </fieldset>
  );
}

interface ChoiceProps {
  label: MessageKey;
  /** What the first choice says, which takes all. */
  any: MessageKey;
  /** What the choice without a name says. */
  none: MessageKey;
  choices: readonly string[];
  chosen: string | null;
  onChoose(choice: string | null): void;
}

/** Left out where there is nothing to choose between. */
function Choice({ label, any, none, choices, chosen, onChoose }: ChoiceProps) {
  if (choices.length < 2) return null;
  return (
    <label class="field">
      <span>{words(label)}</span>
      <select
        value={chosen === null ? '' : choices.indexOf(chosen)}
        onChange={({ currentTarget: { value } }) =>
          onChoose(value === '' ? null : (choices[Number(value)] ?? null))
        }
      >
        <option value="">{words(any)}</option>
        {choices.map((choice, at) => (
          <option key={choice} value={at} dir="auto">
            {choice === '' ? words(none) : choice}
          </option>
        ))}
      </select>
    </label>
  );
}
