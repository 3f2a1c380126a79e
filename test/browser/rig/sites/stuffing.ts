import { hash, headline, prose, sentence } from './prose.ts';
import type { Random } from './random.ts';

/** Makes so many pieces of what stands around an article. */
type Filler = (count: number, random: Random) => string;

/** What sites put on the page besides the article, by the name a stored page calls it. */
const FILLERS: Record<string, Filler> = {
  menu: (count, random) =>
    `<nav class="mega-menu" aria-label="Sections"><ul>${times(count, () => menuItem(random))}</ul></nav>`,
  teasers: (count, random) => times(count, () => teaser(random)),
  soup: (count, random) => times(count, () => soup(random)),
  ranking: (count, random) => `<ol class="c-ranking">${times(count, place => rank(place, random))}</ol>`,
  paragraphs: (count, random) => times(count, () => `<p>${prose(random, 5)}</p>`),
  posts: (count, random) => times(count, place => post(place, random)),
  comments: (count, random) =>
    `<ul class="comment-list">${times(count, place => comment(place, random))}</ul>`,
  ads: (count, random) => times(count, place => adSlot(place, random)),
  icons: count => `<svg xmlns="http://www.w3.org/2000/svg" hidden>${times(count, icon)}</svg>`,
  state: (count, random) => `<script type="application/json" id="state">${state(count, random)}</script>`,
  styles: (count, random) => `<style>${times(count, () => rule(random))}</style>`,
  trackers: (count, random) => times(count, () => tracker(random)),
  rows: (count, random) => times(count, place => row(place, random)),
  links: (count, random) =>
    times(count, () => `<li><a href="/t/${hash(random)}">${headline(random)}</a></li>`),
};

const DIRECTIVE = /<!-- stuff:([a-z]+) (\d+) -->/g;

/**
 * Puts in what a stored page leaves out: `<!-- stuff:teasers 24 -->` becomes 24 teasers. The same page gets
 * the same stuffing every time.
 *
 * @throws Error at a directive that means nothing
 */
export function stuff(html: string, random: Random): string {
  return html.replace(DIRECTIVE, (directive, name: string, count: string) => {
    const fill = FILLERS[name];
    if (!fill) throw new Error(`No such stuffing: ${directive}`);
    return fill(Number(count), random);
  });
}

function times(count: number, make: (place: number) => string): string {
  return Array.from({ length: count }, (_, place) => make(place)).join('\n');
}

function menuItem(random: Random): string {
  const links = times(
    5,
    () =>
      `<li class="mega-menu__sub"><a href="/s/${hash(random)}" data-track="nav">${headline(random)}</a></li>`,
  );
  return `<li class="mega-menu__item"><button aria-expanded="false">Section${caret}</button><div class="mega-menu__panel"><ul>${links}</ul></div></li>`;
}

const caret = '<svg width="8" height="8" aria-hidden="true"><path d="M0 2l4 4 4-4z"></path></svg>';
const blank = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

function teaser(random: Random): string {
  const title = random.number(3) === 0 ? `“${headline(random)}”` : headline(random);
  return `<div class="teaser teaser--${random.pick(['s', 'm', 'l'])}" data-id="${hash(random)}"><a href="/a/${hash(random)}" class="teaser__link">
  <div class="teaser__media"><picture><source srcset="${blank}" media="(min-width: 600px)"><img src="${blank}" data-src="/i/${hash(random)}.jpg" alt="" loading="lazy" width="16" height="9"></picture></div>
  <div class="teaser__body"><span class="teaser__kicker">Region</span><h3 class="teaser__title">${title}</h3><time datetime="2025-08-16">16 Aug</time></div></a>
  <button class="save" aria-label="Save">${caret}</button></div>`;
}

function soup(random: Random): string {
  const name = () => `css-${hash(random)}`;
  return `<div class="${name()}"><div class="${name()} ${name()}"><div class="${name()}"><a href="/a/${hash(random)}"><div class="${name()}"><span class="${name()}">${headline(random)}</span></div></a></div><div class="${name()}"><div class="${name()}"><span><span>${random.number(59)}</span> min</span></div></div></div></div>`;
}

function rank(place: number, random: Random): string {
  return `<li><span class="n">${place + 1}</span><a href="/a/${hash(random)}"><b>${headline(random)}</b></a> <i>${random.number(900)}</i></li>`;
}

function post(place: number, random: Random): string {
  return `<li class="lx-post" id="post-${hash(random)}"><div class="lx-post__meta"><time>${place} min</time><button>Share${caret}</button></div><h3>${headline(random)}</h3>
  <div class="lx-post__body"><p>${prose(random, 2)}</p><p>${prose(random, 1)}</p></div></li>`;
}

function comment(place: number, random: Random): string {
  const quoted = random.number(4) === 0 ? `<blockquote>“${sentence(random)}”</blockquote>` : '';
  return `<li class="comment depth-${1 + random.number(3)}" id="comment-${place}"><div class="comment__head"><a class="comment__author" href="/u/${hash(random)}">reader_${hash(random)}</a><time>${random.number(24)} h</time></div>
  <div class="comment__text">${quoted}<p>${prose(random, 1 + random.number(3))}</p></div><div class="comment__foot"><button>Reply</button><button>${caret}<span>${random.number(90)}</span></button></div></li>`;
}

function adSlot(place: number, random: Random): string {
  return `<div class="ad-slot ad-slot--${place}" id="google_ads_${hash(random)}" data-sizes="[[300,250],[970,250]]"><div class="ad-label">Advertisement</div><div><div style="width:300px;height:100px"><iframe src="/sites/frames/3" width="300" height="100" title="Advertisement"></iframe></div></div></div>`;
}

function icon(place: number): string {
  return `<symbol id="icon-${place}" viewBox="0 0 24 24"><g><path d="M${place} 4h16v${place}H4z"></path><path d="M4 ${place}l8 8 8-8z"></path><circle cx="12" cy="12" r="3"></circle></g></symbol>`;
}

function state(count: number, random: Random): string {
  const items = Array.from({ length: count }, () => ({
    id: hash(random),
    title: headline(random),
    lead: prose(random, 3),
  }));
  return JSON.stringify({ props: { items } });
}

function rule(random: Random): string {
  return `.css-${hash(random)}:hover>.css-${hash(random)}{color:#1${random.number(10)}2;margin:${random.number(40)}px}`;
}

function tracker(random: Random): string {
  return `<script>window.dataLayer=window.dataLayer||[];dataLayer.push({event:"${hash(random)}"})</script><noscript><img src="/px/${hash(random)}.gif" width="1" height="1" alt=""></noscript><!-- /${hash(random)} -->`;
}

function row(place: number, random: Random): string {
  return `<tr><th scope="row">${place + 1}</th><td>${random.number(30)}</td><td>${random.number(9)}–${random.number(9)}</td><td>${random.number(99)}.${random.number(9)} %</td></tr>`;
}
