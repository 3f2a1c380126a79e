import { newsPage, paragraph } from './news-page.ts';

/** What puts a generated page on the corpus's topic. */
const opening =
  'Witkoff, Rubio and Zelenskyy spoke on Sunday about the summit in Alaska. “We covered almost all the other issues necessary for a peace deal,” Steve Witkoff said.';

const places = ['harbour', 'market', 'station', 'library', 'bridge', 'theatre', 'mill', 'school'];
const things = ['ferry', 'lantern', 'ladder', 'timetable', 'orchestra', 'bakery', 'bicycle', 'museum'];

/** An article with `count` quotations, no two alike; the first is in the corpus. */
export function manyQuotationsPage(count: number): string {
  const others = Array.from({ length: count - 1 }, (_, index) =>
    paragraph(`“${sentence(index)},” said Steve Witkoff, who had been asked about it before.`),
  );
  return page('Witness after witness', [paragraph(opening), ...others]);
}

/** An article of at least `bytes` bytes: a day's live report, most of it narration. */
export function largePage(bytes: number): string {
  const paragraphs = [paragraph(opening)];
  for (let size = 0, index = 0; size < bytes; index++) {
    const text = Array.from({ length: 6 }, (_, part) => `${sentence(index * 6 + part)}.`).join(' ');
    paragraphs.push(paragraph(text));
    size += text.length;
  }
  return page('As it happened', paragraphs);
}

/** A sentence of its own for each index, at least below 4,000,000. */
function sentence(index: number): string {
  const place = places[index % places.length];
  const thing = things[Math.floor(index / places.length) % things.length];
  return `The ${thing} near the ${place} has been waiting for number ${index + 1} on the list since the winter`;
}

function page(headline: string, paragraphs: string[]): string {
  return newsPage({
    language: 'en',
    site: 'The Long Read',
    headline,
    url: `https://long-read.example/${headline.toLowerCase().replaceAll(' ', '-')}`,
    body: paragraphs.join('\n'),
  });
}
