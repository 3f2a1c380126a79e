import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import manifest from './manifest.json' with { type: 'json' };

const oldestChrome = manifest.minimum_chrome_version;
const oldestFirefox = Number.parseInt(manifest.browser_specific_settings.gecko.strict_min_version, 10);

/** A file of its own, so that what the package lint says of it is not taken for ours. */
const PREACT = { name: 'preact', test: /node_modules\/preact\// };

/** The background and the extension's own pages but the popup: ES modules that share code. */
const modules: UserConfig['build'] = {
  license: { fileName: 'licenses/modules.md' },
  rolldownOptions: {
    input: {
      background: 'src/background/index.ts',
      options: 'src/ui/options.html',
      panel: 'src/ui/panel.html',
      print: 'src/ui/print.html',
      try: 'src/ui/try.html',
      welcome: 'src/ui/welcome.html',
    },
    output: {
      entryFileNames: ({ name }) => (name === 'background' ? '[name].js' : 'ui/[name].js'),
      chunkFileNames: 'shared/[name].js',
      codeSplitting: { groups: [PREACT] },
      assetFileNames: 'ui/[name][extname]',
    },
  },
};

/**
 * The popup: a pass of its own, so that it waits for three scripts, and not for a dozen that it shares with other pages.
 * What it loads only when asked for lies beside them.
 */
const popup: UserConfig['build'] = {
  emptyOutDir: false,
  license: { fileName: 'licenses/popup.md' },
  rolldownOptions: {
    input: { popup: 'src/ui/popup.html' },
    output: {
      entryFileNames: 'ui/[name].js',
      chunkFileNames: 'shared/popup-[name].js',
      codeSplitting: { groups: [PREACT] },
      assetFileNames: 'ui/[name][extname]',
    },
  },
};

/** A content script: one classic script without imports, because that is what can be injected into a page. */
const contentScript = (name: string, path: string, banner = ''): UserConfig['build'] => ({
  emptyOutDir: false,
  rolldownOptions: {
    input: { [name]: path },
    output: { format: 'iife', entryFileNames: '[name].js', postBanner: banner },
  },
  license: { fileName: `licenses/${name}.md` },
});

/**
 * Has Chromium compile all functions of a script at once (https://v8.dev/blog/explicit-compile-hints). What it compiles
 * of a content script it never keeps; and where nearly every function is called, to look through each first and read it
 * again at its call takes longer.
 */
const COMPILE_ALL = '//# allFunctionsCalledOnLoad';

/** Puts the sample article, which the tests read as well, into the page where a reader tries it. */
const sampleArticle: Plugin = {
  name: 'sample-article',
  transformIndexHtml(html) {
    const [article = ''] =
      /<article>.*<\/article>/s.exec(readFileSync('test/fixtures/pages/sample.html', 'utf8')) ?? [];
    return html.replace('<!-- sample article -->', () => article);
  },
};

/** What stands for a library in all passes but that of the modules. */
const leaner = {
  'webextension-polyfill': fileURLToPath(new URL('src/native-api.ts', import.meta.url)),
};

const passes: Record<string, UserConfig['build']> = {
  modules,
  popup,
  page: contentScript('page', 'src/page/index.ts', COMPILE_ALL),
  card: contentScript('card', 'src/page/card/main.ts'),
  automatic: contentScript('automatic', 'src/page/automatic.ts'),
};

/** One pass for each mode of {@link passes}; `scripts/extension.ts` runs them all. */
export default defineConfig(({ mode }) => ({
  root: 'src',
  base: './',
  publicDir: false,
  plugins: [sampleArticle],
  resolve: { alias: mode === 'modules' ? {} : leaner },
  build: {
    emptyOutDir: true,
    target: [`chrome${oldestChrome}`, `firefox${oldestFirefox}`],
    // The browsers preload modules of an extension's pages by themselves.
    modulePreload: false,
    // The content security policy allows files of the extension only, no data: addresses.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    ...passes[mode],
  },
  worker: {
    format: 'es',
    rolldownOptions: { output: { entryFileNames: 'ui/[name].js', chunkFileNames: 'ui/[name].js' } },
  },
}));
