/** By then the browser has long taken what is behind the address. */
const TAKEN = 60_000;

/**
 * Has the browser save a text as a file, where the reader keeps downloads. Needs no permission; to be called
 * in the reader's click.
 *
 * @param name of the file
 * @param type the MIME type of the text
 */
export function download(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), TAKEN);
}

/** A file's name without its ending, after the site that was checked; letters any file system takes. */
export function fileName(site: string | null): string {
  const name = (site ?? '').replace(/[^\p{L}\p{N}.-]+/gu, '-').replace(/^[.-]+|[.-]+$/g, '');
  return `crossquote-${name.slice(0, 80) || 'article'}`;
}
