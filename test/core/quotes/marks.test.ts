import { describe, expect, it } from 'vitest';
import { check } from '../../../src/core/check.ts';
import hard from '../../fixtures/pages/marks.json' with { type: 'json' };
import { bundled } from '../build.ts';
import { articleOn } from '../page.ts';

interface Listed {
  text: string;
  kind: string;
  speaker: string | null;
  places?: number;
}

describe('a page of hard marks', () => {
  const { quotations } = check(articleOn('pages/marks.html'), bundled);
  const listed: Listed[] = hard.quotations;
  const found = quotations.map(({ text, kind, speaker, places }) => ({
    text: text.replaceAll('\u00AD', '').replace(/\s+/g, ' '),
    kind,
    speaker,
    places: places.length,
  }));

  it('holds the quotations an editor finds, and no other', () => {
    expect(found.map(({ text }) => text).sort()).toEqual(listed.map(({ text }) => text).sort());
  });

  it.each(listed)('is read as an editor does: “$text”', ({ text, kind, speaker, places = 1 }) => {
    expect(found.find(quotation => quotation.text === text)).toEqual({ text, kind, speaker, places });
  });
});
