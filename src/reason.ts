import {
  ARTICLE,
  type Check,
  type CheckedQuotation,
  carries,
  dissenters,
  sortChanges,
  witnessesAmong,
} from './core/result.ts';
import { CHANGE_WORDS } from './vocabulary.ts';
import { countWords, listWords, words } from './words.ts';

/** Why a verdict is what it is, in a few words; empty where the list of reports says it. */
export function reasonOf(quotation: CheckedQuotation, { reports, excluded }: Check['corpus']): string {
  const { verdict, outlets, kind } = quotation;
  const witnesses = witnessesAmong(outlets);
  switch (verdict) {
    case 'differs':
      return listWords(
        sortChanges(outlets.flatMap(({ changes }) => changes)).map(change => words(CHANGE_WORDS[change])),
      );
    case 'partly':
      return words(witnesses.some(({ quoted }) => quoted) ? 'partOnly' : 'narrationOnly');
    case 'only-here':
      if (outlets.length > 0) return words('ownSiteOnly');
      // A few words that others say, too, are not looked up in their mouths: a report may well hold them.
      return countWords(kind === 'phrase' ? 'phraseAbsent' : 'absentFrom', reports - excluded.length);
    case 'corroborated':
      // Those that have the words as they are have copied the article's text.
      if (witnesses.filter(carries).every(({ copyOf }) => copyOf === ARTICLE)) return words('copiesOnly');
      return dissenters(quotation) > 0 ? countWords('dissent', dissenters(quotation)) : '';
    default:
      return '';
  }
}
