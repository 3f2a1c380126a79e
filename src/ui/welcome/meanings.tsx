import { PAINTED } from '../../store/preferences.ts';
import { VERDICT_WORDS } from '../../vocabulary.ts';
import { type MessageKey, words } from '../../words.ts';
import { VerdictIcon } from '../components/verdict-icon.tsx';

/** What each verdict says, and what a reader might wrongly read into it. */
const MEANINGS: Record<(typeof PAINTED)[number], [is: MessageKey, isNot: MessageKey]> = {
  differs: ['meansDiffers', 'meansNotDiffers'],
  partly: ['meansPartly', 'meansNotPartly'],
  'only-here': ['meansOnlyHere', 'meansNotOnlyHere'],
  corroborated: ['meansCorroborated', 'meansNotCorroborated'],
};

/** What the verdicts mean, and what they do not. */
export function Meanings() {
  return (
    <section>
      <h2>{words('meansTitle')}</h2>
      <p>{words('meansLead')}</p>
      <dl class="meanings">
        {PAINTED.map(verdict => (
          <div key={verdict} class={verdict}>
            <dt>
              <VerdictIcon verdict={verdict} />
              <span class="painted">{words(VERDICT_WORDS[verdict])}</span>
            </dt>
            {MEANINGS[verdict].map((meaning, at) => (
              <dd key={meaning} class={at === 0 ? 'is' : 'is-not'}>
                {words(meaning)}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
}
