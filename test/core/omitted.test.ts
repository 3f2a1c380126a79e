import { describe, expect, it } from 'vitest';
import { check } from '../../src/core/check.ts';
import { indexCorpus } from '../../src/core/corpus/index.ts';
import type { OmittedStatement } from '../../src/core/result.ts';
import { articleFrom, articleOf, bundled, bundledPack, packOf, reportOf } from './build.ts';

/** One story in three tellings: reports that tell it in the same words would be copies of each other. */
const [STORY, TOLD, RETOLD] = [
  'The harbour council of Port Ellis met on Tuesday to decide about the closed ferry terminal and its workers.',
  'On Tuesday the council decided in Port Ellis what becomes of its ferry terminal, closed since March, and of the harbour workers.',
  'What will become of the closed terminal? Port Ellis heard of the ferry, the workers and the harbour from its council on Tuesday.',
] as const;
const FERRY = '“The ferry will sail again before the summer season begins,” Mayor Ada Person said.';
const SHORTER = '“The ferry will sail again before the summer,” Mayor Ada Person said.';
const WORKERS = '“Every one of the terminal workers keeps a job,” said union leader Bo Stone.';
const PAGE = [STORY, WORKERS];

/** What a page leaves out of reports that each tell the story in some paragraphs. */
function omittedFrom(page: string[], reports: Record<string, string[]>): OmittedStatement[] {
  const pack = packOf(
    ...Object.entries(reports).map(([id, paragraphs]) => reportOf(id, paragraphs.join('\n'))),
  );
  return check(articleOf(page), indexCorpus(pack)).omitted;
}

describe('what an article leaves out', () => {
  it('is a statement that two outlets quote, in the fullest wording', () => {
    const omitted = omittedFrom(PAGE, { a: [STORY, SHORTER], b: [TOLD, FERRY] });
    expect(omitted).toEqual([
      {
        text: 'The ferry will sail again before the summer season begins,',
        speaker: 'Ada Person',
        outlets: [
          expect.objectContaining({ report: 'b', outlet: 'The b' }),
          expect.objectContaining({
            report: 'a',
            url: 'https://a.example/story',
            passage: 'The ferry will sail again before the summer,',
          }),
        ],
      },
    ]);
  });

  it('comes in the order of how many outlets carry it', () => {
    const omitted = omittedFrom([STORY], {
      a: [STORY, WORKERS, FERRY],
      b: [TOLD, FERRY],
      c: [RETOLD, FERRY, WORKERS],
    });
    expect(omitted.map(({ speaker, outlets }) => [speaker, outlets.length])).toEqual([
      ['Ada Person', 3],
      ['Bo Stone', 2],
    ]);
  });

  it('is nothing that one outlet has beside the article’s own', () => {
    const [own, other] = [
      reportOf('a', [STORY, FERRY].join('\n'), { site: 'own.example' }),
      reportOf('b', [TOLD, FERRY].join('\n')),
    ];
    const omittedOn = (site: string) =>
      check(articleOf(PAGE, { site }), indexCorpus(packOf(own, other))).omitted;
    expect(omittedOn('own.example')).toEqual([]);
    expect(omittedOn('other.example')).toHaveLength(1);
  });

  it('is nothing that only one outlet has', () => {
    expect(omittedFrom(PAGE, { a: [STORY, FERRY], b: [TOLD, WORKERS] })).toEqual([]);
  });

  it.each<[string, string]>([
    ['quotes', FERRY],
    ['words otherwise', '“The ferry will sail again before summer comes,” Mayor Ada Person said.'],
    [
      'parts by an attribution',
      '“The ferry will sail again,” Mayor Ada Person said, “before the summer season begins.”',
    ],
    ['tells in its own voice', 'The ferry will sail again before the summer season begins, the mayor said.'],
  ])('is nothing that the article %s', (_, paragraph) => {
    expect(omittedFrom([...PAGE, paragraph], { a: [STORY, FERRY], b: [TOLD, FERRY] })).toEqual([]);
  });

  it('is nothing that two reports of one outlet alone have', () => {
    const [first, second] = [
      reportOf('a', [STORY, FERRY].join('\n')),
      reportOf('b', [TOLD, WORKERS, FERRY].join('\n'), {
        site: 'a.example',
        url: 'https://a.example/other',
      }),
    ];
    expect(check(articleOf(PAGE), indexCorpus(packOf(first, second))).omitted).toEqual([]);
  });

  it('is nothing that one outlet has copied from the other with all that stands around it', () => {
    const text = [
      STORY,
      'Fishing families waited outside the town hall in the rain for three hours, some with their children, until the doors opened and the first of the councillors came out to speak with them.',
      FERRY,
      'The terminal was shut in March after divers found cracks in two of the piles that carry its western pier, which engineers of the county had called sound only a year before.',
    ].join('\n');
    const report = { a: [text], b: [text] };
    expect(omittedFrom(PAGE, report)).toEqual([]);
    expect(omittedFrom(PAGE, { ...report, c: [TOLD, FERRY] }).map(({ outlets }) => outlets.length)).toEqual([
      3,
    ]);
  });

  it('is nothing where the other speaker or only a phrase is the same', () => {
    const other = '“The ferry will sail again before the summer season begins,” engineer Carl Young said.';
    const phrase = 'Mayor Ada Person promised that it would sail before the “summer season”.';
    expect(omittedFrom(PAGE, { a: [STORY, FERRY], b: [TOLD, other], c: [RETOLD, phrase] })).toEqual([]);
  });

  it('is nothing where the article tells another story', () => {
    const page = ['A bakery in Upper Norton won a prize.', '“We are glad,” baker Di Crumb said.'];
    expect(omittedFrom(page, { a: [STORY, FERRY], b: [TOLD, FERRY] })).toEqual([]);
  });

  it('is never said by the report that is the article, nor carried by it', () => {
    for (const report of bundledPack.reports) {
      const { omitted } = check(articleFrom(report), bundled);
      for (const { text, outlets } of omitted) {
        expect(outlets.length).toBeGreaterThan(1);
        expect(outlets.map(outlet => outlet.report)).not.toContain(report.id);
        expect(report.text).not.toContain(text);
      }
    }
  });
});
