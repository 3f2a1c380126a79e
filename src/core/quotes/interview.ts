import type { Span } from '../article.ts';

/** How a paragraph of a printed interview begins. */
const LABEL = /^(?:(?<asks>Q|Question|Interviewer)|(?<answers>A|Answer)) ?[:.] /;

/** Who speaks in an interview whose paragraphs begin with “Q:” and “A:”. */
export class Interview {
  private interviewee: string | null = null;
  private asked = false;

  /**
   * Reads the label of a paragraph.
   *
   * @param latest whom the text spoke of last: before the first question, that is who will be asked
   * @returns whether it asks, or who answers in it; null for a paragraph without a label
   */
  read(text: string, block: Span, latest: string | null): { asks: boolean; speaker: string | null } | null {
    const label = LABEL.exec(text.slice(block.start, Math.min(block.end, block.start + 16)))?.groups;
    if (!label) return null;
    if (label.answers !== undefined) return this.asked ? { asks: false, speaker: this.interviewee } : null;
    if (!this.asked) this.interviewee = latest;
    this.asked = true;
    return { asks: true, speaker: null };
  }
}
