import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexCorpus } from '../../../src/core/corpus/index.ts';
import { blocksOf } from '../../../src/core/corpus/report-article.ts';
import { turnsOf } from '../../../src/core/quotes/transcript.ts';
import { packOf, reportOf } from '../build.ts';

/** Label and text of every turn. */
function turns(...paragraphs: string[]) {
  const text = paragraphs.join('\n');
  return turnsOf(text, blocksOf(text)).map(({ label, start, end }) => [label, text.slice(start, end)]);
}

/** Speaker and words of every quotation that a transcript is read as. */
function spoken(...paragraphs: string[]) {
  const [indexed] = indexCorpus(packOf(reportOf('t', paragraphs.join('\n'), { kind: 'transcript' }))).reports;
  const { quotations = [], text = '' } = indexed?.reading ?? {};
  return quotations
    .filter(({ nested }) => !nested)
    .map(({ speaker, start, end }) => [speaker, text.slice(start, end)]);
}

describe('the turns of a transcript', () => {
  it.each([
    ['RUBIO', 'RUBIO: We will sign.'],
    ['SECRETARY RUBIO', 'SECRETARY RUBIO: We will sign.'],
    ['MR. RUBIO', 'MR. RUBIO: We will sign.'],
    ['SEN. McCONNELL (R-KY)', 'SEN. McCONNELL (R-KY): We will sign.'],
    ['Q', 'Q: We will sign.'],
    ['Q', 'Q We will sign.'],
    ['Q', 'Q. We will sign.'],
    ['Question', 'Question: We will sign.'],
    ['A', 'A. We will sign.'],
    ['VON DER LEYEN', 'VON DER LEYEN: We will sign.'],
  ])('begin with a label: %s', (label, line) => {
    expect(turns(line)).toEqual([[label, 'We will sign.']]);
  });

  it.each([
    'Look: we will sign.',
    'There is one thing to say: we will sign.',
    'A decision was made.',
    'It is 10:30 in the morning.',
    'Breaking news from the port: we will sign.',
  ])('do not begin with any words before a colon: %s', line => {
    expect(turns('RUBIO: Yes.', line)).toEqual([
      ['RUBIO', 'Yes.'],
      ['RUBIO', line],
    ]);
  });

  it('begin with capitalised names that come again, in full or not', () => {
    expect(turns('Dana Bash: Will you?', 'Marco Rubio: Yes.', 'Bash: When?', 'Rubio: Soon.')).toEqual([
      ['Dana Bash', 'Will you?'],
      ['Marco Rubio', 'Yes.'],
      ['Bash', 'When?'],
      ['Rubio', 'Soon.'],
    ]);
  });

  it('leave out what nobody says: what stands before the first, and directions', () => {
    expect(
      turns('The Secretary met the press on Monday.', 'RUBIO: Yes.', '(Applause.)', 'No.', '[Crosstalk]'),
    ).toEqual([
      ['RUBIO', 'Yes.'],
      ['RUBIO', 'No.'],
    ]);
  });

  it('are all paragraphs of a text without labels', () => {
    expect(turns('We met.', 'We agreed: nobody leaves.')).toEqual([
      [null, 'We met.'],
      [null, 'We agreed: nobody leaves.'],
    ]);
  });

  it('are stretches of the text in order, whatever it holds', () => {
    const line = fc.oneof(
      fc.constantFrom(
        'RUBIO: Yes.',
        'Q',
        'Q: ',
        ': :',
        '(Applause.)',
        'A: B: C',
        'Rubio: “No',
        'RUBIO:',
        'Q Q Q',
      ),
      fc.string({ unit: 'grapheme', maxLength: 20 }).filter(text => !/\n/.test(text)),
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), lines => {
        const text = lines.join('\n');
        const blocks = blocksOf(text);
        let reached = 0;
        for (const { block, start, end } of turnsOf(text, blocks)) {
          expect(start).toBeGreaterThanOrEqual(Math.max(reached, blocks[block]?.start ?? Infinity));
          expect(end).toBe(blocks[block]?.end);
          expect(start).toBeLessThan(end);
          reached = end;
        }
        indexCorpus(packOf(reportOf('t', text, { kind: 'transcript' })));
      }),
    );
  });
});

describe('who speaks in a transcript', () => {
  it('is whom the label names, under the name that the transcript tells', () => {
    expect(
      spoken(
        'Marco Rubio, the secretary of state, met the press.',
        'SECRETARY RUBIO: We will sign on Monday.',
        'And then we will leave.',
      ),
    ).toEqual([
      ['Marco Rubio', 'We will sign on Monday.'],
      ['Marco Rubio', 'And then we will leave.'],
    ]);
  });

  it('is named as texts print names, where the label alone has it in full', () => {
    expect(
      spoken('MARCO RUBIO: We will sign on Monday.', 'RUBIO: We will.').map(([speaker]) => speaker),
    ).toEqual(['Marco Rubio', 'Marco Rubio']);
  });

  it('is somebody of no name where one asks, and nobody in particular where one answers', () => {
    expect(spoken('Q: Will you sign?', 'A: We will.', 'REPORTER: When?', 'THE PRESIDENT: Soon.')).toEqual([
      ['Q', 'Will you sign?'],
      [null, 'We will.'],
      ['Reporter', 'When?'],
      ['the president', 'Soon.'],
    ]);
  });

  it('goes on behind what a speaker quotes', () => {
    expect(spoken('RUBIO: He said “we will never sign” and left. I stayed.')).toEqual([
      ['Rubio', 'He said “we will never sign” and left. I stayed.'],
    ]);
  });
});
