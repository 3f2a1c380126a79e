import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { wear } from '../../test/browser/axe.ts';
import { buildFor } from '../../test/browser/rig/builds.ts';
import { type BrowserName, type BrowserUnderTest, launch, type View } from '../../test/browser/rig/rig.ts';

/** Device pixels per CSS pixel. */
export const SCALE = 2;

/** Where the pictures of one browser go. */
export class Album {
  readonly #folder: string;

  constructor(readonly name: BrowserName) {
    this.#folder = join('dist/screenshots', name);
    mkdirSync(this.#folder, { recursive: true });
  }

  /** A browser with the extension in it, unseen. */
  launch(): Promise<BrowserUnderTest> {
    return launch({ name: this.name, extension: buildFor(this.name), scale: SCALE });
  }

  save(what: string, picture: Buffer): void {
    const file = join(this.#folder, `${what}.png`);
    writeFileSync(file, picture);
    console.log(file);
  }

  /** A page of the extension in both themes. */
  async saveBoth(what: string, view: View): Promise<void> {
    for (const theme of ['light', 'dark'] as const) {
      await wear(view, theme);
      this.save(`${what}-${theme}`, await view.screenshot());
    }
  }
}

/** A part of a picture, in CSS pixels from its upper left corner. */
export interface Part {
  left: number;
  top: number;
  width: number;
  height: number;
}

/**
 * Saves a picture for README or docs, a good deal smaller than PNG.
 *
 * @param browser takes a tab for it
 * @param part what of it is kept; all, unless told
 */
export async function saveForDocs(
  what: string,
  picture: Buffer,
  browser: BrowserUnderTest,
  part: Part | null = null,
): Promise<void> {
  const tab = await browser.open('data:text/html,');
  const webp = await tab.evaluate(
    async (address, box, scale) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = box ? box.width * scale : image.naturalWidth;
      canvas.height = box ? box.height * scale : image.naturalHeight;
      canvas.getContext('2d')?.drawImage(image, -(box?.left ?? 0) * scale, -(box?.top ?? 0) * scale);
      return canvas.toDataURL('image/webp', 0.85);
    },
    `data:image/png;base64,${picture.toString('base64')}`,
    part,
    SCALE,
  );
  await tab.close();
  const file = join('docs/images', `${what}.webp`);
  mkdirSync('docs/images', { recursive: true });
  writeFileSync(file, Buffer.from(webp.slice(webp.indexOf(',') + 1), 'base64'));
  console.log(file);
}
