/** One article of one outlet in the corpus. What is not known of it is null. */
export interface Report {
  /** Unique in its pack; lower-case letters, digits and hyphens. */
  id: string;
  outlet: string;
  /** Host name without `www.`. */
  site: string;
  url: string;
  /** Primary language subtag (`en`). */
  language: string;
  /** `transcript` is a primary source: an interview, a press conference, an official text. */
  kind: 'report' | 'transcript';
  title: string | null;
  /** ISO 8601 date, or date-time with its zone. */
  published: string | null;
  /** When it came into its corpus, ISO 8601 date-time; null for one that was handed out with a pack. */
  added: string | null;
  /** Paragraphs parted by one `\n`, free of the outlet's own boilerplate. */
  text: string;
}

/** The version of the pack format that this program writes. Older ones are read, newer ones refused. */
export const PACK_VERSION = 2;

/** A file of reports that can be bundled, imported and exported. */
export interface Pack {
  format: 'crossquote-pack';
  version: typeof PACK_VERSION;
  name: string;
  reports: Report[];
}
