import { describe, expect, it } from 'vitest';
import { check } from '../../src/core/check.ts';
import { indexCorpus, type NamedReports } from '../../src/core/corpus/index.ts';
import type { Report } from '../../src/core/corpus/report.ts';
import { checkSelection } from '../../src/core/selection.ts';
import { articleFrom, articleOf, bundledPack, reportOf } from './build.ts';

const PAGE = articleOf([
  'The ferry to the island of Norvik will not sail before Easter, the harbour master said on Monday.',
  '“We will not sell the ferry to the mainland council,” Ada Person said.',
  '“The old crane will be painted green by the end of May,” Bo Marsh said.',
]);
const FERRY = '“We will not sell the ferry to the mainland council,” Ada Person said.';
const CRANE = '“The old crane will be painted green by the end of May,” Bo Marsh said.';
const OPERA = '“The tenor had the flu and sang all the same,” the conductor said after the opera in Verona.';
/** So much about the opera that a phrase in common makes no common story. */
const LONG_OPERA = `${OPERA} Tickets for summer performances were sold out within hours, critics praised soprano, chorus and orchestra, and the director promised another staging with lavish costumes, painted scenery, live horses and fireworks above the ancient arena next season.`;
const GERMAN = '„Der Tenor hatte die Grippe und sang trotzdem“, sagte der Dirigent nach der Oper in Verona.';

const corpus = (id: string, ...reports: Report[]): NamedReports => ({ id, name: `The ${id}`, reports });
const checkAgainst = (...corpora: NamedReports[]) => check(PAGE, indexCorpus(corpora));

describe('several corpora in one check', () => {
  it('are heard together, and every finding says where it comes from', () => {
    const {
      corpora,
      corpus: totals,
      quotations,
      onTopic,
    } = checkAgainst(
      corpus('one', reportOf('a', FERRY)),
      corpus('two', reportOf('b', CRANE), reportOf('c', FERRY)),
    );
    expect(onTopic).toBe(true);
    expect(corpora).toEqual([
      { id: 'one', name: 'The one', reports: 1, excluded: [], silence: null },
      { id: 'two', name: 'The two', reports: 2, excluded: [], silence: null },
    ]);
    expect(totals).toEqual({ reports: 3, excluded: [] });
    expect(quotations.map(({ outlets }) => outlets.map(({ corpus, report }) => [corpus, report]))).toEqual([
      [
        ['one', 'a'],
        ['two', 'c'],
      ],
      [['two', 'b']],
    ]);
  });

  it('say nothing and do not count where they have nothing to do with the page', () => {
    const opera = reportOf('opera', OPERA);
    const german = reportOf('oper', GERMAN, { language: 'de' });
    const ferry = corpus('ferry', reportOf('a', FERRY));
    const result = checkAgainst(corpus('music', opera), ferry, corpus('musik', german));
    expect(result.corpora.map(({ id, silence }) => [id, silence])).toEqual([
      ['music', 'off-topic'],
      ['ferry', null],
      ['musik', 'language'],
    ]);
    expect(result).toMatchObject({ onTopic: true, silence: null, corpus: { reports: 1 } });
    expect(result.quotations).toEqual(checkAgainst(ferry).quotations);
  });

  it('leave out of the findings and of what is omitted what a silent one has by chance', () => {
    // A phrase alone does not bring a corpus on topic.
    const page = articleOf(['Ada Person spoke of a “national humiliation” at the port.', FERRY]);
    const phrase = corpus(
      'music',
      ...['x', 'y'].map(id =>
        reportOf(id, `Bo Marsh called the tenor a “national humiliation”. ${LONG_OPERA}`),
      ),
    );
    const both = check(page, indexCorpus([phrase, corpus('ferry', reportOf('a', FERRY))]));
    expect(both.corpora[0]?.silence).toBe('off-topic');
    expect(both.quotations[0]).toMatchObject({ verdict: 'only-here', outlets: [] });
    expect(both.omitted).toEqual([]);
  });

  it.each([
    ['off-topic', ['off-topic', 'language']],
    ['language', ['language', 'language']],
  ])('make the page silent (%s) where all of them are: %j', (silence, each) => {
    const reports = each.map(reason =>
      reason === 'language' ? reportOf('a', GERMAN, { language: 'de' }) : reportOf('a', OPERA),
    );
    const result = checkAgainst(
      ...reports.map((report, i) => corpus(`c${i}`, { ...report, url: `https://a.example/${i}` })),
    );
    expect(result).toMatchObject({ silence, onTopic: false, corpus: { reports: 2 }, omitted: [] });
    expect(result.quotations.map(({ verdict, outlets }) => [verdict, outlets])).toEqual([
      [null, []],
      [null, []],
    ]);
  });

  it('cannot be foreign where they hold nothing but the page itself', () => {
    const own = reportOf('page', PAGE.text, { site: 'page.example', url: PAGE.url });
    const result = checkAgainst(corpus('own', own));
    expect(result).toMatchObject({ silence: 'off-topic', corpus: { reports: 1, excluded: ['page'] } });
  });
});

describe('a report in two corpora', () => {
  const twice = [
    corpus('one', reportOf('a', FERRY)),
    corpus(
      'two',
      reportOf('other-id', FERRY, { site: 'a.example', url: 'https://www.a.example/story?utm_source=x' }),
    ),
  ];

  it('is one witness', () => {
    const { corpus: totals, quotations } = checkAgainst(...twice);
    expect(totals).toEqual({ reports: 1, excluded: [] });
    expect(quotations[0]?.outlets.map(({ corpus, report }) => [corpus, report])).toEqual([['one', 'a']]);
  });

  it('is one witness of a selection, too', () => {
    const selected = { ...PAGE, text: FERRY, before: '', after: '' };
    expect(checkSelection(selected, indexCorpus(twice))).toMatchObject({
      state: 'judged',
      corpus: { reports: 1, excluded: [] },
      quotation: { verdict: 'corroborated', outlets: [{ corpus: 'one' }] },
    });
  });

  it('stands in for a corpus that has no say', () => {
    // By the phrase alone, a corpus has no say; by the ferry, the other one has.
    const text = `“A national humiliation,” Ada Person said. ${LONG_OPERA}`;
    const page = articleOf(['Ada Person spoke of a “national humiliation” at the port.', FERRY]);
    const result = check(
      page,
      indexCorpus([
        corpus('music', reportOf('a', text.replace('Ada Person', 'Bo Marsh'))),
        corpus('mixed', reportOf('a', text), reportOf('b', FERRY)),
      ]),
    );
    expect(result.corpora.map(({ silence }) => silence)).toEqual(['off-topic', null]);
    expect(result.quotations[0]?.outlets.map(({ corpus }) => corpus)).toEqual(['mixed']);
  });

  it('is left out in both where it is the page', () => {
    const [page, ...others] = bundledPack.reports as [Report, ...Report[]];
    const result = check(
      articleFrom(page),
      indexCorpus([{ id: 'bundled', ...bundledPack }, corpus('own', { ...page, id: 'mine' })]),
    );
    expect(result.corpora.map(({ excluded }) => excluded)).toEqual([[page.id], ['mine']]);
    expect(result.corpora[1]?.silence).toBe('off-topic');
    expect(result.corpus).toEqual({ reports: others.length + 1, excluded: [page.id] });
  });

  it('of one id is two where they are two pages', () => {
    const corpora = ['one', 'two'].map(id =>
      corpus(id, reportOf('a', FERRY, { site: `${id}.example`, url: `https://${id}.example/` })),
    );
    const { quotations } = checkAgainst(...corpora);
    expect(quotations[0]?.outlets.map(({ corpus, report }) => [corpus, report])).toEqual([
      ['one', 'a'],
      ['two', 'a'],
    ]);
  });
});

describe('what is true of the bundled reports', () => {
  it('stays so however they are spread over corpora, and whatever lies beside them', () => {
    const [page, ...others] = bundledPack.reports as [Report, ...Report[]];
    const together = check(articleFrom(page), indexCorpus({ ...bundledPack, reports: others }));
    const apart = check(
      articleFrom(page),
      indexCorpus([
        ...others.map(report => corpus(report.id, report)),
        corpus('music', reportOf('o', OPERA)),
      ]),
    );
    const plain = ({ quotations, omitted }: typeof together) =>
      JSON.parse(
        JSON.stringify({ quotations, omitted }).replace(/"corpus":"[^"]*",|(?<="copyOf":")[^"/]*\//g, ''),
      );
    expect(plain(apart)).toEqual(plain(together));
    expect(apart.corpus.reports).toBe(others.length);
  });
});
