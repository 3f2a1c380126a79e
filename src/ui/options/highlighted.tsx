import { PAINTED, type Preferences } from '../../store/preferences.ts';
import { VERDICT_WORDS } from '../../vocabulary.ts';
import { words } from '../../words.ts';
import { VerdictIcon } from '../components/verdict-icon.tsx';
import type { Choices } from './choices.ts';
import type { Run } from './options.tsx';

interface Props {
  highlighted: Preferences['highlighted'];
  choices: Choices;
  run: Run;
}

/** Which verdicts are painted on pages. */
export function Highlighted({ highlighted, choices, run }: Props) {
  const toggle = (verdict: (typeof PAINTED)[number]) => {
    const others = highlighted.filter(other => other !== verdict);
    const next = highlighted.includes(verdict) ? others : [...others, verdict];
    return run(async () => {
      await choices.change({ highlighted: next });
      return words('optionsStored');
    });
  };
  return (
    <section>
      <fieldset>
        <legend>{words('highlightedTitle')}</legend>
        <p class="note">{words('highlightedHint')}</p>
        {PAINTED.map(verdict => (
          <label key={verdict} class={`choice ${verdict}`}>
            <input type="checkbox" checked={highlighted.includes(verdict)} onChange={() => toggle(verdict)} />
            <VerdictIcon verdict={verdict} />
            {words(VERDICT_WORDS[verdict])}
          </label>
        ))}
      </fieldset>
    </section>
  );
}
