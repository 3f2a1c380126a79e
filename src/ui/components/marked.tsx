/** Where a stretch begins, and where the first character behind it stands, in the text it is of. */
export type Stretch = readonly [start: number, end: number];

/** A text in which some stretches, in order and apart from each other, are marked as found. */
export function Marked({ text, found = [] }: { text: string; found?: readonly Stretch[] | undefined }) {
  return (
    <>
      {found.map(([start, end], at) => [
        text.slice(found[at - 1]?.[1] ?? 0, start),
        <mark key={start}>{text.slice(start, end)}</mark>,
      ])}
      {text.slice(found.at(-1)?.[1] ?? 0)}
    </>
  );
}
