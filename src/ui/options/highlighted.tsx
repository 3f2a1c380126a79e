import { PAINTED, type Preferences } from '../../store/preferences.ts';
import { VERDICT_WORDS } from '../../vocabulary.ts';
import { words } from '../../words.ts';
import { VerdictIcon } from '../components/verdict-icon.tsx';
import type { Choices } from './choices.ts';
import type { Run } from './options.tsx';
import { Section } from './section.tsx';

interface Props {
  highlighted: Preferences['highlighted'];
  choices: Choices;
  run: Run;
}

/** Which verdicts are painted on pages. */
export function Highlighted({ highlighted, choices, run }: Props) {
  const toggle = (verdict: (typeof PAINTED)[number], wanted: boolean) =>
    run(async () => {
      await choices.change(now => {
        const others = now.highlighted.filter(other => other !== verdict);
        return { highlighted: wanted ? [...others, verdict] : others };
      });
      return words('optionsStored');
    });
  return (
    <Section title="highlightedTitle" note="highlightedHint" role="group">
      {PAINTED.map(verdict => (
        <label key={verdict} class={`choice ${verdict}`}>
          <input
            type="checkbox"
            checked={highlighted.includes(verdict)}
            onChange={({ currentTarget }) => toggle(verdict, currentTarget.checked)}
          />
          <VerdictIcon verdict={verdict} />
          <span class="painted">{words(VERDICT_WORDS[verdict])}</span>
        </label>
      ))}
    </Section>
  );
}
