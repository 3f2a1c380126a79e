/** Draws `icons/icon.svg` in every size that the browsers and their stores want. */
import { readFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { findExecutable } from '../test/browser/rig/executables.ts';

const SIZES = [16, 32, 48, 96, 128] as const;

const svg = readFileSync('icons/icon.svg').toString('base64');
const browser = await puppeteer.launch({
  executablePath: findExecutable('chromium'),
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const page = await browser.newPage();
  for (const size of SIZES) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(`<body style="margin: 0">
      <img style="display: block" width="${size}" src="data:image/svg+xml;base64,${svg}">`);
    await page.screenshot({ path: `icons/icon-${size}.png`, omitBackground: true });
  }
} finally {
  await browser.close();
}
