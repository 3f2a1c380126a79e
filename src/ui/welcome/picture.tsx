import { VERDICT_WORDS } from '../../vocabulary.ts';
import { words } from '../../words.ts';
import { VerdictIcon } from '../components/verdict-icon.tsx';

/** One quotation as it looks on a page, and what another outlet carries: drawn of words, in the reader's language. */
export function Picture() {
  return (
    <figure class="picture" aria-label={words('pictureLabel')}>
      <div class="page">
        <p class="kicker">{words('pictureKicker')}</p>
        <p class="story differs">
          {words('pictureBefore')} <span class="painted">{words('quotedText', words('pictureQuote'))}</span>{' '}
          {words('pictureAfter')}
        </p>
      </div>
      <div class="card differs">
        <p class="verdict">
          <VerdictIcon verdict="differs" /> {words(VERDICT_WORDS.differs)}
        </p>
        <p class="outlet">{words('pictureOutlet')}</p>
        <p class="passage">
          {words('pictureSame')} <del>{words('pictureDropped')}</del> {words('pictureRest')}
        </p>
        <p class="note">{words('pictureNote')}</p>
      </div>
    </figure>
  );
}
