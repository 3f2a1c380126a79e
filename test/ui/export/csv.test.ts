import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { plain } from '../../../src/core/text/plain.ts';
import { field, toCsv } from '../../../src/ui/export/csv.ts';
import { matrixOf } from '../../../src/ui/matrix.ts';
import { checkOf, finding, quotation } from '../../background/samples.ts';
import { checks, text } from './texts.ts';

vi.mock('../../../src/browser.ts', () => import('../../fake-browser.ts'));

/** Reads CSV as RFC 4180 describes it: a reader of its own, that knows nothing of the writer. */
function parse(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const pattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  while (pattern.lastIndex < csv.length) {
    const match = pattern.exec(csv);
    if (!match) throw new Error(`No field at the end of ${JSON.stringify(rows)}`);
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** Without what keeps a text from being a formula. */
function unguarded(text: string): string {
  return text.replace(/((?:^|;)[\s"]*)'(?=[=+\-@＝＋－＠])/g, '$1');
}

describe('a table', () => {
  it('says from which corpora an outlet’s reports are where several are on', () => {
    const check = checkOf();
    check.corpora.push({ id: 'own', name: 'Mine', reports: 1, excluded: [], silence: null });
    check.quotations = [
      quotation({ verdict: 'corroborated', outlets: [finding(), finding({ corpus: 'own' })] }),
    ];
    const [head] = parse(toCsv(check));
    expect(head?.[3]).toBe('The Other Paper (Corpus: Summit, Mine)');
  });

  it('has a line for each judged quotation and a column for each outlet', () => {
    const check = checkOf();
    check.quotations = [
      quotation({ text: 'We will, “perhaps”, sign.', verdict: 'corroborated', outlets: [finding()] }),
      quotation({ text: 'Not judged', verdict: null }),
      quotation({ text: 'Said "so"', speaker: null, verdict: 'only-here' }),
    ];
    expect(toCsv(check)).toBe(
      [
        '"Quotation","Speaker","Verdict","The Other Paper"',
        '"We will, “perhaps”, sign.","Ada Person","Word for word elsewhere","Word for word"',
        '"Said ""so""","","Only here","Not found"',
        '',
      ].join('\r\n'),
    );
  });

  it('is read back as it was written, whatever the texts hold', () => {
    fc.assert(
      fc.property(checks, check => {
        const { rows, columns } = matrixOf(check);
        const read = parse(toCsv(check));
        expect(read).toHaveLength(rows.length + 1);
        for (const line of read) expect(line).toHaveLength(3 + columns.length);
        rows.forEach(({ quotation }, at) => {
          expect(unguarded(read[at + 1]?.[0] ?? '')).toBe(unguarded(plain(quotation.text)));
        });
      }),
    );
  });
});

describe('a field', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '＝1', '＋1', '－1', '＠A'])(
    'is no formula: %j',
    formula => {
      expect(field(formula)).toBe(`"'${plain(formula)}"`);
    },
  );

  it.each([
    [';=1+1', `;'=1+1`],
    ['So; @SUM(A1); ＝1', `So; '@SUM(A1); '＝1`],
    [';"=1+1"', `;""'=1+1""`],
    ['"=1+1"', `""'=1+1""`],
    ['So; 1 = 1', 'So; 1 = 1'],
  ])('is no formula where a spreadsheet parts fields at semicolons: %j', (formula, written) => {
    expect(field(formula)).toBe(`"${written}"`);
  });

  it('never begins as a formula does, nor holds what ends its line or cannot be encoded', () => {
    fc.assert(
      fc.property(text, value => {
        const [[read = ''] = []] = parse(`${field(value)}\r\n`);
        expect(read).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
        expect(read).not.toMatch(/[\p{Cc}\p{Surrogate}\u202A-\u202E\u2066-\u2069]/u);
      }),
    );
  });
});
