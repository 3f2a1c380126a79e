/**
 * Sets rows in columns as wide as their widest cell: the first column to the left, all others to the
 * right. The first row is the heading and gets a rule beneath.
 */
export function toColumns([heading = [], ...rows]: string[][]): string {
  const widths = heading.map((_, column) =>
    Math.max(...[heading, ...rows].map(row => (row[column] ?? '').length)),
  );
  const set = (row: string[]) =>
    widths
      .map((width, column) => {
        const cell = row[column] ?? '';
        return column === 0 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ')
      .trimEnd();
  const rule = widths.map(width => '─'.repeat(width)).join('──');
  return [set(heading), rule, ...rows.map(set)].join('\n');
}
