import { appendFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { it } from 'vitest';
import { paintedByVerdict } from './page.ts';
import { readPopup } from './popup.ts';
import { buildFor } from './rig/builds.ts';
import { launchChromium } from './rig/chromium.ts';
import { newsPage, paragraph } from './rig/news-page.ts';
import { witness } from './rig/hostile-pages.ts';
import { openPopup } from './rig/rig.ts';
const say = (...a: unknown[]) => appendFileSync('/tmp/page-nasty/prof.txt', a.join(' ') + '\n');
const W = witness.map(paragraph).join('\n');
const added = '<p>“Maybe not enough for a peace deal, but we are on the path for the first time,” Witkoff said.</p>';
const page = (body: string, script = '') => newsPage({ language: 'en', site: 'Odd', headline: 'Talks go on into the night', url: 'https://odd-witness.example/talks', body }).replace('</body>', () => `<script>{${script}}</script></body>`);
const top = (profile: any) => {
  const self = new Map<string, number>(); const byId = new Map<number, any>();
  for (const n of profile.nodes) byId.set(n.id, n);
  profile.samples.forEach((id: number, i: number) => { const n = byId.get(id); const k = `${n.callFrame.functionName}@${n.callFrame.url.split('/').pop()}:${n.callFrame.lineNumber}:${n.callFrame.columnNumber}`; self.set(k, (self.get(k) ?? 0) + profile.timeDeltas[i] / 1000); });
  return [...self].sort((a, b) => b[1] - a[1]).slice(0, 12).map(([k, v]) => `     ${v.toFixed(0)} ms ${k}`).join('\n');
};
it('prof', async () => {
  const server = createServer((q, r) => {
    r.setHeader('content-type', 'text/html; charset=utf-8');
    const [, kind, n, text = 'q'] = (q.url ?? '').split('/');
    const p = text === 'q' ? '<p>A word, “or two”.</p>' : '<p>A word or two, and no more than that, of no matter.</p>';
    if (kind === 'shadow') return r.end(page('<div id=h></div>', `const s=h.attachShadow({mode:'open'}); s.innerHTML=${JSON.stringify(W)}+${JSON.stringify(p)}.repeat(${n});`));
    if (kind === 'light') return r.end(page(`<div id=h>${W}</div>`, `h.insertAdjacentHTML('beforeend', ${JSON.stringify(p)}.repeat(${n}))`));
    if (kind === 'long') return r.end(page(W + '<p>' + '“a b c d” '.repeat(Number(n)) + '</p>'));
    r.end('');
  });
  await new Promise<void>(ok => server.listen(0, '127.0.0.1', () => ok()));
  const origin = `http://127.0.0.1:${(server.address() as any).port}`;
  const browser = await launchChromium({ name: 'chromium', extension: buildFor('chromium') });
  for (const path of (process.env.PATHS ?? '').split(',')) {
    const tab = await browser.open(`${origin}/${path}`);
    const s = await tab.page.createCDPSession();
    await s.send('Profiler.enable'); await s.send('Profiler.start');
    const t0 = Date.now();
    const popup = await openPopup(tab);
    try { await readPopup(popup); } catch (e) { say(String(e)); }
    const t1 = Date.now();
    say(path, 'check', t1 - t0, 'painted', (await paintedByVerdict(tab)).length); say(top((await s.send('Profiler.stop')).profile));
    await s.send('Profiler.start');
    await popup.close().catch(() => {});
    const t2 = Date.now();
    await tab.evaluate(html => { const h = document.getElementById('h') ?? document.querySelector('.article-body') as any; (h.shadowRoot ?? h).prepend(document.createRange().createContextualFragment(html)); }, added);
    for (let i = 0; i < 300; i++) { const n = await tab.evaluate(() => CSS.highlights.get('crossquote-corroborated')?.size ?? 0); if (n >= 2) break; await new Promise(ok => setTimeout(ok, 100)); }
    say(path, 'moved', Date.now() - t2); say(top((await s.send('Profiler.stop')).profile));
    await tab.close();
  }
  await browser.close(); server.close();
}, 1200000);
