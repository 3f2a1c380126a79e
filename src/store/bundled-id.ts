/** Id of the corpus that comes with the extension. Those that are stored have other ones: UUIDs. */
export const BUNDLED = 'bundled';
