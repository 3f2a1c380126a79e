/** Whether the day that a date begins with (ISO 8601) exists: the 30th of February does not. */
export function isDay(value: string): boolean {
  const day = value.slice(0, 10);
  const date = new Date(`${day}T00:00:00Z`);
  // Some engines go on counting in the next month.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
