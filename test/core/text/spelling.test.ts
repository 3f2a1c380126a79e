import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { canonicalSpelling } from '../../../src/core/text/spelling.ts';

describe('spelling variants fold', () => {
  it.each([
    [
      '-our',
      'colour color',
      'neighbouring neighboring',
      'favourite favorite',
      'armour armor',
      'dishonoured dishonored',
    ],
    ['-re', 'theatre theater', 'centres centers', 'centred centered', 'kilometres kilometers'],
    [
      '-ise',
      'organise organize',
      'recognising recognizing',
      'privatisation privatization',
      'apologised apologized',
    ],
    ['-yse', 'analyse analyze', 'paralysed paralyzed'],
    ['-ll-', 'travelled traveled', 'cancelling canceling', 'labelled labeled', 'jeweller jeweler'],
    ['single words', 'defence defense', 'grey gray', 'programme program', 'whilst while', 'learnt learned'],
    ['places', 'kiev kyiv', 'kharkov kharkiv', 'lvov lviv'],
    ['names in -sky', 'zelenskyy zelensky', 'zelenskiy zelensky', 'zelenskyi zelensky', 'zelenskij zelensky'],
  ])('%s', (_, ...pairs) => {
    for (const pair of pairs) {
      const [first, second] = pair.split(' ').map(canonicalSpelling);
      expect(first, pair).toBe(second);
    }
  });
});

describe('different words', () => {
  it.each(
    `four for  our or  hour hor  your yor  tour tor  pour por  flour flor  cheque check  story storey
     course corse  court cort  council counsel  wise wize  prise prize  rise size  device devise  advice advise
     ski sky  husky huskies  tyre tire  draught draft  filling filing  planned planed  taller tale
     later latter  barred bared  hoping hopping  affect effect  its it's  were where  three tree  acre acer
     ogre oger  mediocre mediocer  massacre massacer  genre gener  promise premise  surprise supplies
     deny denied  lesson lessen  principal principle  loose lose  quite quiet  accept except`
      .trim()
      .split(/\s{2,}/),
  )('stay apart: %s', pair => {
    const [first, second] = pair.split(' ').map(canonicalSpelling);
    expect(first).not.toBe(second);
  });

  it('stay apart in thousands of words of news', () => {
    const words = wordsOfNews();
    expect(words.size).toBeGreaterThan(3000);
    const byKey = new Map<string, string[]>();
    for (const word of words) {
      const key = canonicalSpelling(word);
      byKey.set(key, [...(byKey.get(key) ?? []), word]);
    }
    const folded = [...byKey.values()].filter(alike => alike.length > 1).map(alike => alike.sort().join(' '));
    expect(folded.filter(alike => !VARIANTS.has(alike))).toEqual([]);
  });
});

/** What the texts of the fixtures hold in two spellings. */
const VARIANTS = new Set(
  `burned burnt  center centre  color colour  defence defense  gray grey  harbor harbour  learned learnt
   licence license  meter metre  neighbor neighbour  neighbors neighbours  organisation organization
   petrovski petrovsky
   program programme  recognises recognizes  rumor rumour  spelled spelt  toward towards
   zelensky zelenskyy`
    .trim()
    .split(/\s{2,}/),
);

function wordsOfNews(): Set<string> {
  const folders = ['corpus', 'test/fixtures/off-topic', 'test/fixtures/pages', 'bench/accuracy/dev'];
  const texts = folders.flatMap(folder =>
    readdirSync(folder).map(file => readFileSync(`${folder}/${file}`, 'utf8')),
  );
  const prose = texts.join(' ').replace(/<style[\s\S]*?<\/style>|<[^>]*>|&\w+;/g, ' ');
  return new Set(prose.toLowerCase().match(/(?<![\p{L}])[a-z]+(?![\p{L}])/gu));
}
