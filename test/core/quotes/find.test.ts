import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/core/article.ts';
import { findQuotations } from '../../../src/core/quotes/find.ts';
import { articleOf } from '../build.ts';

/** What is found in some paragraphs; a nested quotation in `<>`, one that goes on ends in `→`. */
function foundIn(...paragraphs: string[]): string[] {
  const article = articleOf(paragraphs);
  return findQuotations(article).map(({ start, end, nested, continues }) => {
    const text = article.text.slice(start, end);
    return `${nested ? `<${text}>` : text}${continues ? '→' : ''}`;
  });
}

describe('a quotation stands between', () => {
  it.each([
    ['curly marks', 'Bo said “we will stay here” and left.'],
    ['straight marks', 'Bo said "we will stay here" and left.'],
    ['single marks', 'Bo said ‘we will stay here’ and left.'],
    ['straight single marks', "Bo said 'we will stay here' and left."],
    ['marks of two kinds', 'Bo said "we will stay here” and left.'],
    ['marks of two kinds the other way', 'Bo said “we will stay here" and left.'],
    ['two closing marks', 'Bo said ”we will stay here” and left.'],
    ['German marks', 'Bo said „we will stay here“ and left.'],
    ['German marks with a straight end', 'Bo said „we will stay here" and left.'],
    ['guillemets', 'Bo said «we will stay here» and left.'],
    ['guillemets with spaces', 'Bo said « we will stay here » and left.'],
    ['guillemets turned round', 'Bo said »we will stay here« and left.'],
    ['corner marks', 'Bo said 「we will stay here」 and left.'],
    ['wide marks', 'Bo said ＂we will stay here＂ and left.'],
    ['marks without a space', 'Bo said:“we will stay here”and left.'],
    ['marks parted by spaces', 'Bo said “ we will stay here ” and left.'],
    ['marks and a no-break space', 'Bo said “\u00A0we will stay here\u00A0” and left.'],
  ])('%s', (_, paragraph) => {
    expect(foundIn(paragraph)).toEqual(['we will stay here']);
  });
});

describe('no quotation stands between', () => {
  it.each([
    ['apostrophes', 'It’s Bo’s and the Joneses’ boat, isn’t it? Rock ’n’ roll from the ’60s.'],
    ['straight apostrophes', "It's Bo's and the Joneses' boat, isn't it? Rock 'n' roll from the '60s."],
    ['apostrophes that open words', "'Twas one of the O'Haras' cousins, 'tis said, who told 'em."],
    ['curly ones that open words', '‘Twas one of the O’Haras’ cousins who carried it.'],
    ['feet and inches', 'The crane is 62\' 4" tall, the other 5′ 11″ and the pipe 6’2” wide.'],
    ['inches', 'A 12" pipe beside a 14" one.'],
    ['minutes and seconds', 'It stands at 51° 30\' 26" north.'],
    ['an empty pair', 'He wrote “” and then "".'],
    ['marks around marks only', 'He wrote “…” and “—”.'],
  ])('%s', (_, paragraph) => {
    expect(foundIn(paragraph)).toEqual([]);
  });
});

describe('inside a quotation', () => {
  it.each([
    ['apostrophes stay', '“It’s the Joneses’ boat,” Bo said.', ['It’s the Joneses’ boat,']],
    ['a plural’s apostrophe stays', '‘It is the allies’ plan,’ Bo said.', ['It is the allies’ plan,']],
    ['so does a straight one', "'It is the allies' plan,' Bo said.", ["It is the allies' plan,"]],
    ['the last closes, after a plural', 'Bo spoke of ‘the allies’ alone.', ['the allies']],
    [
      'inches stay',
      '"It needs a 12" pipe and a 10" pipe," Bo said.',
      ['It needs a 12" pipe and a 10" pipe,'],
    ],
    [
      'single marks open another',
      '“He told me ‘never again’ and left,” Bo said.',
      ['He told me ‘never again’ and left,', '<never again>'],
    ],
    [
      'the same marks open another',
      '“He shouted “the crane belongs to the gulls” from the top,” Bo said.',
      ['He shouted “the crane belongs to the gulls” from the top,', '<the crane belongs to the gulls>'],
    ],
    [
      'guillemets turned round open another',
      '»Wer ›könnte‹ sagt, hat nichts versprochen, und wer ›wird‹ sagt, muss zahlen«, sagte sie.',
      ['Wer ›könnte‹ sagt, hat nichts versprochen, und wer ›wird‹ sagt, muss zahlen', '<könnte>', '<wird>'],
    ],
    [
      'both begin together, in guillemets',
      '(»›Wird‹ ist ein Versprechen, sage ich ›immer wieder‹«, rief er.)',
      ['›Wird‹ ist ein Versprechen, sage ich ›immer wieder‹', '<Wird>', '<immer wieder>'],
    ],
    [
      'single guillemets stand in double ones',
      'Il a dit : « Je ne dirai pas ‹ jamais › à personne », et il est parti.',
      ['Je ne dirai pas ‹ jamais › à personne', '<jamais>'],
    ],
    [
      'white corner marks stand in others',
      '教授は「覚書を誰もが思い出す。『保証』と『確約』では、重さが違う」と指摘する。',
      ['覚書を誰もが思い出す。『保証』と『確約』では、重さが違う', '<保証>', '<確約>'],
    ],
    [
      'what is opened there and not closed ends with it',
      '教授は「覚書を『誰もが思い出す」と指摘し、「重さが違う」と述べた。',
      ['覚書を『誰もが思い出す', '重さが違う'],
    ],
    [
      'both end together',
      '“He told me ‘we are leaving now,’” Bo said.',
      ['He told me ‘we are leaving now,’', '<we are leaving now,>'],
    ],
    [
      'double marks stand in single ones',
      '‘He told me “we are leaving now” and left,’ Bo said.',
      ['He told me “we are leaving now” and left,', '<we are leaving now>'],
    ],
    [
      'a title stands',
      '“I read ‘The Long Road’ twice,” Bo said.',
      ['I read ‘The Long Road’ twice,', '<The Long Road>'],
    ],
    [
      'dashes stay',
      '“If they stay—and they always stay—we go,” Bo said.',
      ['If they stay—and they always stay—we go,'],
    ],
  ])('%s', (_, paragraph, found) => {
    expect(foundIn(paragraph)).toEqual(found);
  });
});

describe('a forgotten mark', () => {
  it('at the end: the quotation ends with its sentence', () => {
    expect(foundIn('“It holds. The sea is calm. Bo left.', 'Nobody else spoke.')).toEqual(['It holds.']);
  });

  it('at the end, before another quotation', () => {
    expect(foundIn('“It holds. Bo smiled. “It always held,” he said.')).toEqual([
      'It holds.',
      'It always held,',
    ]);
  });

  it('at the beginning: the quotation begins with its sentence', () => {
    expect(foundIn('Bo came late. It will hold,” he said.')).toEqual(['It will hold,']);
  });

  it('at the beginning, after another quotation', () => {
    expect(foundIn('“It holds,” Bo said. It always held,” he added.')).toEqual([
      'It holds,',
      'It always held,',
    ]);
  });

  it('never makes a quotation run on over paragraphs', () => {
    expect(foundIn('“It holds', 'Bo left.', 'It will hold,” he said.')).toEqual([
      'It holds',
      'It will hold,',
    ]);
  });
});

describe('a quotation over several paragraphs', () => {
  it('opens in each and closes in the last', () => {
    expect(foundIn('Bo read: “We wrote once.', '“We wrote twice.', '“We gave up,” he said.')).toEqual([
      'We wrote once.→',
      'We wrote twice.→',
      'We gave up,',
    ]);
  });

  it('has all its sentences, not the first of each paragraph', () => {
    expect(foundIn('“We wrote once. Nobody answered.', '“We gave up.”')).toEqual([
      'We wrote once. Nobody answered.→',
      'We gave up.',
    ]);
  });
});

describe('without marks', () => {
  const paragraph = 'We will paint the crane at night.';
  function foundInBlocks(...parts: [Block['kind'], string][]): string[] {
    const article = articleOf(parts.map(([, text]) => text));
    article.blocks.forEach((block, i) => {
      block.kind = parts[i]?.[0] ?? 'paragraph';
    });
    return findQuotations(article).map(({ start, end }) => article.text.slice(start, end));
  }

  it.each<[string, [Block['kind'], string][], string[]]>([
    [
      'a block that a colon introduces',
      [
        ['paragraph', 'Bo wrote:'],
        ['blockquote', paragraph],
      ],
      [paragraph],
    ],
    [
      'a block that is signed',
      [
        ['blockquote', paragraph],
        ['blockquote', '— Bo Marsh'],
      ],
      [paragraph],
    ],
    [
      'a block that is layout',
      [
        ['paragraph', 'Open on Sundays.'],
        ['blockquote', paragraph],
      ],
      [],
    ],
    [
      'a paragraph after a colon',
      [
        ['paragraph', 'Bo wrote:'],
        ['paragraph', paragraph],
      ],
      [],
    ],
    [
      'a block with marks of its own',
      [
        ['paragraph', 'Bo wrote:'],
        ['blockquote', `He said “${paragraph}”`],
      ],
      [paragraph],
    ],
  ])('%s', (_, blocks, found) => {
    expect(foundInBlocks(...blocks)).toEqual(found);
  });

  it('the page marks a quotation with an element, whether or not there are marks too', () => {
    const text = 'She called it a very loud lighthouse and “a poem”.';
    const marked = ['a very loud lighthouse', '“a poem”'].map(quoted => {
      const start = text.indexOf(quoted);
      return { start, end: start + quoted.length };
    });
    const found = findQuotations(articleOf(text, { marked }));
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([
      'a very loud lighthouse',
      'a poem',
    ]);
  });
});

describe('the offsets of quotations', () => {
  it('with and without marks', () => {
    const text = 'Bo said “ it holds ” twice.';
    const [found] = findQuotations(articleOf(text));
    expect(text.slice(found?.outer.start, found?.outer.end)).toBe('“ it holds ”');
    expect(text.slice(found?.start, found?.end)).toBe('it holds');
  });

  it('lie in their block, in order, nested ones inside the one before, in any text', () => {
    const unit = fc.constantFrom(...'ab Bo. ,"“”„‘’\'«»‹›「」『』!?…—-5s');
    const paragraph = fc.string({ unit, minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 4 }), paragraphs => {
        const article = articleOf(paragraphs);
        let outerEnd = 0;
        for (const { start, end, outer, block, nested } of findQuotations(article)) {
          const { start: from, end: to } = article.blocks[block] as Block;
          expect([from, outer.start, start, end, outer.end, to]).toEqual(
            [from, outer.start, start, end, outer.end, to].sort((a, b) => a - b),
          );
          expect(start).toBeLessThan(end);
          if (nested) expect(outer.end).toBeLessThanOrEqual(outerEnd);
          else {
            expect(outer.start).toBeGreaterThanOrEqual(outerEnd);
            outerEnd = outer.end;
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
