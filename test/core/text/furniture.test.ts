import { describe, expect, it } from 'vitest';
import { isFurniture, isFurnitureLabel } from '../../../src/core/text/furniture.ts';

describe('isFurniture', () => {
  it.each([
    'ALSO READ: Donald Trump Claims ‘Big Progress’ With Russia After Alaska Summit With Putin',
    'Also read - Leaders gather in Brussels',
    'Read more: What the minister said',
    'READ MORE | Five questions after the vote',
    'Read also : La suite',
    'Related: Harbour strike enters second week',
    'Related Stories: Harbour strike enters second week',
    'Related articles',
    'See also: Map of the region',
    'See also – Map of the region',
    'Watch: The president’s arrival',
    'WATCH — Leaders arrive in Anchorage',
    'Listen: Our podcast on the talks',
    'Read：続きを読む',
    'Read next »',
    'Read more',
    'More on this: the talks so far',
  ])('drops %j', line => {
    expect(isFurniture(line)).toBe(true);
  });

  it.each([
    'More people than ever have moved to the coast.',
    'Read the room, she told them.',
    'Read-only memory was scarce in 1975.',
    'Related questions were left for Monday.',
    'Related – though distinct – questions remain.',
    'Watch the harbour and you see the whole trade.',
    'Watching: that is what the envoys did.',
    'Watches: a history.',
    'See also how the minister answered in March.',
    'Also reading from notes: the deputy.',
    'He said: “Read more: it does you good.”',
    'Reading: 57 per cent of children do it daily.',
    'Watch — “we will not move,” he said.',
    'Listen',
    'Watch',
    '',
  ])('keeps %j', line => {
    expect(isFurniture(line)).toBe(false);
  });

  it('keeps a long paragraph that opens with such words', () => {
    expect(isFurniture(`Related: ${'the ministers met again and again. '.repeat(6)}`)).toBe(false);
  });
});

describe('isFurnitureLabel', () => {
  it.each(['ALSO READ:', 'Read more', 'Related stories', 'See also »'])(
    'takes %j for a label alone',
    line => {
      expect(isFurnitureLabel(line)).toBe(true);
    },
  );

  it.each(['ALSO READ: Leaders gather', 'Related: Strike', 'More', 'Related parties met on Monday'])(
    'knows that %j says more',
    line => {
      expect(isFurnitureLabel(line)).toBe(false);
    },
  );
});
