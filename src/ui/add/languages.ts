import { UNDETERMINED } from '../../core/corpus/report-article.ts';
import { words } from '../../words.ts';

/** The two-letter codes of ISO 639-1. */
const CODES =
  'aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el ' +
  'en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ' +
  'ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na ' +
  'nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so ' +
  'sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu';

/**
 * The languages that a report can be in, by their names in the reader's own, in its order: those that the browser
 * can name, each once, though some have two codes.
 *
 * @param recognised a language that must be among them, by its code where it has no name
 */
export function languageChoices(recognised: string): { code: string; name: string }[] {
  const ours = words('language');
  const names = new Intl.DisplayNames([ours], { type: 'language', fallback: 'none' });
  const { compare } = new Intl.Collator(ours);
  const codes = new Map<string, string>();
  for (const code of [recognised, ...CODES.split(' ')]) {
    const name = names.of(code) ?? (code === recognised ? code : undefined);
    if (name !== undefined && code !== UNDETERMINED && !codes.has(name)) codes.set(name, code);
  }
  const known = [...codes].map(([name, code]) => ({ code, name }));
  known.sort((a, b) => compare(a.name, b.name));
  return [{ code: UNDETERMINED, name: words('languageUnknown') }, ...known];
}
