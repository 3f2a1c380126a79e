import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packReports, parseBlocks, parseReport, ReportFileError } from '../../../src/core/corpus/markdown.ts';
import { parsePack } from '../../../src/core/corpus/pack.ts';

const FRONT = [
  'id: gazette',
  'outlet: The Harbour Gazette',
  'site: harbour-gazette.example',
  'url: https://www.harbour-gazette.example/ferry',
  'language: en',
  'kind: report',
  'title: null',
  'published: null',
];

function fileWith({ front = FRONT, body = ['First words.'] }): string {
  return ['---', ...front, '---', '', ...body, ''].join('\n');
}

/** The front matter with one key's line replaced, or left out. */
function frontWith(key: string, line?: string): string[] {
  return FRONT.flatMap(other => (other.startsWith(`${key}:`) ? (line ?? []) : other));
}

function errorOf(markdown: string): string {
  try {
    parseReport(markdown, 'gazette.md');
  } catch (error) {
    if (error instanceof ReportFileError) return error.message;
    throw error;
  }
  return 'no error';
}

describe('a report file', () => {
  it('gives every fact, and the text in paragraphs', () => {
    const body = [
      'One line',
      'and its second.',
      '',
      '## A heading',
      'Right below it.',
      '',
      '- first',
      '- second',
    ];
    const front = frontWith('published', 'published: 2025-08-17');
    expect(parseReport(fileWith({ front, body }), 'gazette.md')).toEqual({
      id: 'gazette',
      outlet: 'The Harbour Gazette',
      site: 'harbour-gazette.example',
      url: 'https://www.harbour-gazette.example/ferry',
      language: 'en',
      kind: 'report',
      title: null,
      published: '2025-08-17',
      added: null,
      text: 'One line and its second.\nA heading\nRight below it.\nfirst\nsecond',
    });
  });

  it('may have been saved with a byte order mark and Windows line ends', () => {
    const markdown = fileWith({ body: ['One.', '', 'Two.'] });
    expect(parseReport(`\uFEFF${markdown.replaceAll('\n', '\r\n')}`, 'gazette.md')).toEqual(
      parseReport(markdown, 'gazette.md'),
    );
  });

  it('keeps boilerplate out of the report but among its blocks', () => {
    const body = [
      'Before.',
      '<!-- boilerplate -->',
      'Subscribe!',
      '- Now',
      '<!-- /boilerplate -->',
      'After.',
    ];
    const markdown = fileWith({ body });
    expect(parseReport(markdown, 'gazette.md').text).toBe('Before.\nAfter.');
    expect(parseBlocks(markdown, 'gazette.md')).toEqual([
      { kind: 'paragraph', text: 'Before.', boilerplate: false },
      { kind: 'paragraph', text: 'Subscribe!', boilerplate: true },
      { kind: 'item', text: 'Now', boilerplate: true },
      { kind: 'paragraph', text: 'After.', boilerplate: false },
    ]);
  });
});

describe('a broken report file is refused by file, line and reason', () => {
  it.each([
    ['no front matter', 'Only text.', 'gazette.md:1: must begin with front matter: a line ---'],
    ['front matter without end', '---\nid: a\n', 'gazette.md:1: front matter has no end: a second line ---'],
    ['empty front matter', '---\n---\nText.', 'gazette.md:1: front matter must be keys with values'],
    ['a missing key', fileWith({ front: frontWith('outlet') }), 'gazette.md:1: outlet: is missing'],
    [
      'an unknown key',
      fileWith({ front: [...FRONT, 'author: me'] }),
      'gazette.md:10: author: is not a known key',
    ],
    [
      'the text as a key',
      fileWith({ front: [...FRONT, 'text: x'] }),
      'gazette.md:10: text: is not a known key',
    ],
    [
      'a bad address',
      fileWith({ front: frontWith('url', 'url: ftp://harbour-gazette.example/') }),
      'gazette.md:5: url: must be an http or https address',
    ],
    [
      'a site that is not the address’s',
      fileWith({ front: frontWith('site', 'site: gazette.example') }),
      'gazette.md:4: site: must be the host of the url, or a domain above it',
    ],
    [
      'a bad kind',
      fileWith({ front: frontWith('kind', 'kind: opinion') }),
      'gazette.md:7: kind: must be report or transcript',
    ],
    [
      'a date in another form',
      fileWith({ front: frontWith('published', 'published: 17 August 2025') }),
      'gazette.md:9: published: must be a date (2025-08-17), a date with time and zone (2025-08-17T09:30:00Z) or null',
    ],
    ['a number as id', fileWith({ front: frontWith('id', 'id: 7') }), 'gazette.md:2: id: must be text'],
    [
      'a list as value',
      fileWith({ front: frontWith('kind', 'kind: [report]') }),
      'gazette.md:7: front matter must be keys with single values',
    ],
    ['a key twice', fileWith({ front: [...FRONT, 'id: other'] }), 'gazette.md:10: Map keys must be unique'],
    [
      'broken YAML',
      fileWith({ front: frontWith('outlet', 'outlet: "The Gazette') }),
      'gazette.md:9: Missing closing "quote',
    ],
    ['no text', fileWith({ body: [] }), 'gazette.md:11: text: must not be empty'],
    [
      'nothing but boilerplate',
      fileWith({ body: ['<!-- boilerplate -->', 'Subscribe!', '<!-- /boilerplate -->'] }),
      'gazette.md:11: text: must not be empty',
    ],
    [
      'boilerplate that is never closed',
      fileWith({ body: ['Text.', '<!-- boilerplate -->', 'Subscribe!'] }),
      'gazette.md:13: boilerplate is never closed with <!-- /boilerplate -->',
    ],
    [
      'boilerplate opened twice',
      fileWith({ body: ['<!-- boilerplate -->', 'A', '<!-- boilerplate -->'] }),
      'gazette.md:14: boilerplate is open already, since line 12',
    ],
    [
      'boilerplate closed only',
      fileWith({ body: ['Text.', '<!-- /boilerplate -->'] }),
      'gazette.md:13: closes boilerplate that was never opened',
    ],
    [
      'a mistyped mark',
      fileWith({ body: ['<!-- boilerplat -->'] }),
      'gazette.md:12: is neither text, nor a sub-heading (## …), nor <!-- boilerplate --> or <!-- /boilerplate -->',
    ],
  ])('%s', (_name, markdown, message) => {
    expect(errorOf(markdown)).toBe(message);
  });

  it('an id used by another file', () => {
    const markdown = fileWith({});
    const files = ['a.md', 'b.md'].map(file => ({ file, markdown }));
    expect(() => packReports('Ferry', files)).toThrow('b.md:2: id: gazette is the id of a.md already');
  });
});

describe('the bundled corpus', () => {
  const folder = new URL('../../../corpus/', import.meta.url);
  const read = (file: string) => readFileSync(new URL(file, folder), 'utf8');
  const names = readdirSync(folder).filter(file => file !== 'README.md');
  const pack = packReports(
    'Alaska',
    names.map(file => ({ file, markdown: read(file) })),
  );
  const textOf = (id: string) => pack.reports.find(report => report.id === id)?.text;

  it('is a valid pack of five reports, each in a file named by its id', () => {
    expect(parsePack(pack)).toEqual(pack);
    expect(pack.reports.map(({ id }) => `${id}.md`)).toEqual(names);
    expect(pack.reports).toHaveLength(5);
  });

  it('keeps the words and marks of the reports as printed, missing marks too', () => {
    expect(textOf('dg')).toContain('\nWe were able to secure the following concession: that the');
    expect(textOf('dg')).toContain('“This is one of the actual reasons Ukraine desires to be in NATO.\n');
    expect(textOf('ea')).toContain('“we’re still a long way off … we’re not at the precipice');
    expect(textOf('ea')).toContain('\nPossible workaround to NATO membership\n');
  });

  it('leaves out what the outlets print around their reports', () => {
    const text = pack.reports.map(report => report.text).join('\n');
    expect(text).not.toMatch(/ALSO READ|Big Progress|gift of hope|Save democracy|Join us|fake news/);
    const boilerplate = parseBlocks(read('ml.md'), 'ml.md').filter(block => block.boilerplate);
    expect(boilerplate).toHaveLength(11);
  });
});
