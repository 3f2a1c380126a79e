import { describe, expect, it } from 'vitest';
import { openDesk, pagesOf, reportsOf, SEED } from '../../../bench/scale/news/index.ts';
import type { Article } from '../../../src/core/article.ts';
import { check } from '../../../src/core/check.ts';
import { indexCorpus } from '../../../src/core/corpus/index.ts';
import { IndexBuilder } from '../../../src/core/corpus/index-builder.ts';
import type { Report } from '../../../src/core/corpus/report.ts';
import { toArticle } from '../../../src/core/corpus/report-article.ts';
import { shortlist, shortlisted, wantedOf } from '../../../src/core/corpus/shortlist.ts';
import type { Check } from '../../../src/core/result.ts';
import { articleOf, bundledPack, reportOf } from '../build.ts';

function indexOf(reports: readonly Report[]) {
  const builder = new IndexBuilder();
  for (const { text } of reports) builder.add(text);
  return builder.finish();
}

/** What a check says of an article's quotations and of what it leaves out. */
function said({ quotations, omitted, silence }: Check) {
  return { quotations, omitted, silence };
}

const desk = openDesk(SEED);
const bundledTexts = bundledPack.reports.map(({ text }) => text.replace(/\n/g, ' '));
const news = [...reportsOf(desk, 60)];

describe('a shortlist', () => {
  it('is the whole of a small corpus', () => {
    const list = shortlist(indexOf(bundledPack.reports), wantedOf(articleOf('Nothing at all.')));
    expect(list).toEqual({ story: [0, 1, 2, 3, 4], others: [] });
  });

  it('holds nothing of a large corpus for a page about nothing in it', () => {
    const page = articleOf('“Qwert asdfg zxcvb yuiop,” Hjkl Bnmop said.');
    expect(shortlist(indexOf(news), wantedOf(page))).toEqual({ story: [], others: [] });
  });

  it('tells the reports of a story from those that only carry a quotation', () => {
    const elsewhere = reportOf('elsewhere', 'A baker said: “The oven exploded before anybody saw smoke.”');
    const all = [...news, elsewhere];
    const page = articleOf([...bundledTexts, '“The oven exploded before anybody saw smoke,” a baker said.']);
    expect(shortlist(indexOf(all), wantedOf(page)).others).toContain(all.length - 1);
  });

  it('finds a quotation wherever it stands in a large index', () => {
    const filler = (number: number) =>
      Array.from({ length: 900 }, (_, i) => `Ferries number ${number * 900 + i}.`).join('\n');
    const carrier = reportOf('carrier', 'He said: “The oven exploded before anybody saw smoke.”');
    const page = articleOf('“The oven exploded before anybody saw smoke,” a baker said.');
    const fillers = Array.from({ length: 40 }, (_, i) => reportOf(`f${i}`, filler(i)));
    for (const at of [18, 40]) {
      const { story, others } = shortlist(indexOf(fillers.toSpliced(at, 0, carrier)), wantedOf(page));
      expect([...story, ...others]).toEqual([at]);
    }
  });

  it('lists every report that carries one paragraph', () => {
    const wire = 'The ferry captain said: “Nobody aboard noticed the lighthouse until midnight.”';
    const copies = ['one', 'two', 'three'].map(id => reportOf(id, `Words of ${id} alone.\n${wire}`));
    const page = articleOf('“Nobody aboard noticed the lighthouse until midnight,” the captain said.');
    const { story, others } = shortlist(indexOf([...news, ...copies]), wantedOf(page));
    expect([...story, ...others]).toEqual(expect.arrayContaining([60, 61, 62]));
  });
});

describe('a check of what is worth reading', () => {
  /** The check against the shortlist, and against all reports, those of the story known. */
  function both(article: Article, reports: readonly Report[]): [Check, Check] {
    const list = shortlisted({ id: 'a', name: 'A', reports }, indexOf(reports), wantedOf(article));
    const story = new Set(list.story);
    const all = { ...list, others: reports.filter(report => !story.has(report)) };
    return [check(article, indexCorpus([list])), check(article, indexCorpus([all]))];
  }

  it('says what a check of all reports says', () => {
    for (const { article } of pagesOf(desk, news.length, 2)) {
      const [some, all] = both(article, news);
      expect(said(some)).toEqual(said(all));
    }
  });

  it('says of a summit report what it says without a hundred reports about other things', () => {
    const alone = indexCorpus([{ id: 'a', name: 'A', reports: bundledPack.reports }]);
    for (const report of bundledPack.reports) {
      const article = toArticle(report);
      const [among] = both(article, [...news, ...bundledPack.reports]);
      expect(said(among)).toEqual(said(check(article, alone)));
    }
  });

  it('counts the reports that were not worth reading, too', () => {
    const [some] = both(articleOf('“Qwert asdfg zxcvb yuiop,” Hjkl Bnmop said.'), news);
    expect(some.corpus.reports).toBe(news.length);
    expect(some.silence).toBe('off-topic');
  });
});
