import type { BrowserUnderTest, Tab, View } from './rig.ts';

/**
 * One picture, as PNG, of a page with the popup hanging over its upper right corner as a reader sees it. It is
 * put together in a tab of its own, which closes the popup.
 */
export async function takePicture(browser: BrowserUnderTest, tab: Tab, popup: View): Promise<Buffer> {
  const page = dataUrl('image/png', await tab.screenshot());
  const over = dataUrl('image/png', await popup.screenshot());
  const scale = await tab.evaluate(() => window.devicePixelRatio);
  const html = `<!doctype html>
<style>
  body { margin: 0; overflow: hidden; }
  .page { width: 100vw; display: block; }
  .popup { position: absolute; top: 8px; right: 24px; border-radius: 8px; box-shadow: 0 2px 24px #0008; }
</style>
<img class="page" src="${page}"><img class="popup" src="${over}" style="zoom: calc(1 / ${scale})">`;
  const sheet = await browser.open(dataUrl('text/html', Buffer.from(html)));
  await sheet.evaluate(async () => {
    await Promise.all([...document.images].map(image => image.decode()));
  });
  const picture = await sheet.screenshot();
  await sheet.close();
  return picture;
}

/** A stretch of a picture, in its own pixels. */
export interface Stretch {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Share of the pixels of a stretch, 0 to 1, that differ between two pictures. Looked at in a tab of its own. */
export async function changedShare(
  browser: BrowserUnderTest,
  [before, after]: [Buffer, Buffer],
  stretch: Stretch,
): Promise<number> {
  const images = [before, after].map(picture => `<img src="${dataUrl('image/png', picture)}">`).join('');
  const sheet = await browser.open(dataUrl('text/html', Buffer.from(`<!doctype html>${images}`)));
  const share = await sheet.evaluate(async ({ x, y, width, height }) => {
    await Promise.all([...document.images].map(image => image.decode()));
    const [one = [], other = []] = [...document.images].map(image => {
      const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight).getContext('2d');
      canvas?.drawImage(image, 0, 0);
      const { data = [] } = canvas?.getImageData(x, y, width, height) ?? {};
      return Array.from({ length: data.length / 4 }, (_, i) => [...data.slice(4 * i, 4 * i + 3)].join(' '));
    });
    return one.filter((pixel, i) => pixel !== other[i]).length / one.length;
  }, stretch);
  await sheet.close();
  return share;
}

function dataUrl(type: string, content: Buffer): string {
  return `data:${type};base64,${content.toString('base64')}`;
}
