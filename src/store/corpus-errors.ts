/** The corpus that was to be changed is not there: removed meanwhile, or bundled and so read-only. */
export class NoSuchCorpus extends Error {
  override name = 'NoSuchCorpus';

  constructor(readonly id: string) {
    super(`There is no corpus ${id} that could be changed.`);
  }
}

/** The browser has no room left for what was to be stored; nothing of it was. Removing a corpus makes room. */
export class QuotaExceeded extends Error {
  override name = 'QuotaExceeded';
}

/**
 * The browser gives no store here: Firefox does so for pages of an extension in a private window, and for all of them
 * where it is set never to remember anything. In an ordinary window, what was stored is there.
 */
export class StoreUnavailable extends Error {
  override name = 'StoreUnavailable';
}

/** The corpus that comes with the extension cannot be read: its file is missing or damaged. */
export class BundledUnusable extends Error {
  override name = 'BundledUnusable';
}
