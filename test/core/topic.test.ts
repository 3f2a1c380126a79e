import { describe, expect, it } from 'vitest';
import { check } from '../../src/core/check.ts';
import { indexCorpus } from '../../src/core/corpus/index.ts';
import { articleOf, corpusOf, packOf, reportOf } from './build.ts';

const STORY =
  'The harbour of Gull Rock stays closed until the ice has gone, the council decided. “We will open the harbour office to every crew in spring,” Ada Person said. The old crane gets a coat of green paint.';
const ELSEWHERE =
  'A comet passed over the southern mountains on Sunday. Astronomers filmed its long tail through the night, and schoolchildren drew pictures of dust and fire for a museum that has collected such drawings since 1910. Older neighbours remembered an earlier visitor from space, brighter than any lamp, above their vineyards.';

function silenceOn(page: string, language: string | null = 'en', corpus = corpusOf(STORY)) {
  return check(articleOf(page, { language }), corpus).silence;
}

describe('a page is on topic', () => {
  it.each([
    [
      'with a statement of the corpus',
      `${ELSEWHERE} “We will open the harbour office to every crew in spring,” Ada Person said.`,
    ],
    [
      'with such a statement in other words',
      `${ELSEWHERE} “We will open the harbour office to each crew in spring,” Ada Person said.`,
    ],
    [
      'with its story, but none of its statements',
      'The council of Gull Rock keeps the harbour closed until the ice goes. “It is a pity,” Bo Marsh said. The crane will be green.',
    ],
  ])('%s', (_, page) => {
    expect(silenceOn(page)).toBeNull();
  });
});

describe('a page is off topic', () => {
  it.each([
    ['with another story', `${ELSEWHERE} “It was a fine sight for all of us,” Bo Marsh said.`],
    ['with a quoted phrase in common', `${ELSEWHERE} Bo Marsh called it “the old crane”.`],
    [
      'with a statement by somebody else',
      `${ELSEWHERE} “We will open the harbour office to each crew in spring,” Bo Marsh said.`,
    ],
    ['without words', '—'],
  ])('%s', (_, page) => {
    expect(silenceOn(page)).toBe('off-topic');
  });
});

describe('a page in another language', () => {
  const german =
    '„Wir öffnen das Hafenbüro im Frühjahr für jede Mannschaft“, sagte Ada Person dem Rat von Gull Rock.';

  it('is told from one about something else', () => {
    expect(silenceOn(german, 'de')).toBe('language');
    expect(silenceOn(german, null)).toBe('off-topic');
  });

  it('is compared with reports in its language', () => {
    const corpus = indexCorpus(packOf(reportOf('a', german, { language: 'de' }), reportOf('b', STORY)));
    expect(silenceOn(german, 'de', corpus)).toBeNull();
  });

  it('may only be declared so', () => {
    expect(silenceOn(STORY, 'de')).toBeNull();
  });
});
