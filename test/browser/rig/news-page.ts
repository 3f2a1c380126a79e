import { parseBlocks, parseReport, type ReportBlock } from '../../../src/core/corpus/markdown.ts';
import type { Report } from '../../../src/core/corpus/report.ts';

/** What stands around the text on a page of news. */
interface Frame {
  language: string;
  site: string;
  headline: string;
  /** Canonical address. */
  url: string;
  /** HTML of the article's text. */
  body: string;
}

/**
 * A bundled report as a page such as its outlet shows it: the outlet's boilerplate in the text, and around
 * it all that a reader looks past. The report's own title is not known; its address gives the headline.
 *
 * @throws ReportFileError if the file is broken.
 */
export function reportPage(markdown: string, file: string): string {
  const report = parseReport(markdown, file);
  const body = parseBlocks(markdown, file).map(blockHtml).join('\n');
  const { language, outlet, url } = report;
  return newsPage({ language, site: outlet, headline: headlineOf(report), url, body });
}

/** A page of news with header, navigation, byline, advertisements, related reports, comments and footer. */
export function newsPage({ language, site, headline, url, body }: Frame): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<title>${escapeHtml(headline)} - ${escapeHtml(site)}</title>
<link rel="canonical" href="${escapeHtml(url)}">
<link rel="icon" href="data:,">
<meta property="og:type" content="article">
<meta property="og:site_name" content="${escapeHtml(site)}">
<meta property="og:title" content="${escapeHtml(headline)}">
<style>
  body { margin: 0; font: 18px/1.6 serif; color: #222; background: #fff; }
  .site-header, .site-footer { padding: 16px 32px; background: #20303c; color: #fff; font-family: sans-serif; }
  .site-nav ul { display: flex; gap: 24px; list-style: none; margin: 8px 0 0; padding: 0; }
  .site-nav a { color: inherit; }
  .columns { display: grid; grid-template-columns: 680px 300px; gap: 48px; padding: 24px 32px; }
  .ad { height: 250px; margin-bottom: 24px; background: #eee; font: 13px/250px sans-serif; text-align: center; }
</style>
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle"}</script>
</head>
<body>
<header class="site-header">
  <strong>${escapeHtml(site)}</strong>
  <nav class="site-nav"><ul><li><a href="/world">World</a></li><li><a href="/business">Business</a></li>
  <li><a href="/opinion">Opinion</a></li><li><a href="/newsletter">“The week in five minutes”</a></li></ul></nav>
</header>
<div class="columns">
<main>
<article>
<h1>${escapeHtml(headline)}</h1>
<div class="byline">By <a rel="author" href="/staff">our staff</a></div>
<div class="share-buttons"><button>Share</button><button>Print</button></div>
<div class="article-body">
${body}
</div>
</article>
<section class="comments" id="comments">
<h2>2 comments</h2>
<div class="comment"><p>“We covered almost all the other issues necessary for a peace deal,” is what they always say, I think.</p></div>
<div class="comment"><p>A reader before me wrote “this will never work and everybody knows it”, and I disagree.</p></div>
</section>
</main>
<aside class="sidebar">
<div class="ad">Advertisement</div>
<div class="related"><h2>Most read</h2><ul>
<li><a href="/1">“We were never asked”: the villages behind the front</a></li>
<li><a href="/2">Five things to know before Monday</a></li>
<li><a href="/3">“It is a start,” says the minister of a small country</a></li>
</ul></div>
<div class="ad">Advertisement</div>
</aside>
</div>
<footer class="site-footer"><p>About us · Contact · Privacy · “All the news in one place”</p></footer>
</body>
</html>`;
}

/** One paragraph of text as HTML. */
export function paragraph(text: string): string {
  return `<p>${escapeHtml(text)}</p>`;
}

function blockHtml({ kind, text }: ReportBlock): string {
  if (kind === 'heading') return `<h2>${escapeHtml(text)}</h2>`;
  if (kind === 'item') return `<ul><li>${escapeHtml(text)}</li></ul>`;
  return paragraph(text);
}

function headlineOf({ url, outlet }: Report): string {
  const slug = new URL(url).pathname.split('/').findLast(part => part.includes('-')) ?? outlet;
  const words = slug.replace(/\.\w+$/, '').replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
