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
  /** ISO 8601 date or date-time. */
  published: string | null;
  /** Paragraphs parted by one `\n`, free of the outlet's own boilerplate. */
  text: string;
}

/** A file of reports that can be bundled, imported and exported. */
export interface Pack {
  format: 'crossquote-pack';
  version: 1;
  name: string;
  reports: Report[];
}
