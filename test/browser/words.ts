import messages from '../../src/_locales/en/messages.json' with { type: 'json' };

/** A message of the interface as its reader sees it, with `$1`… replaced by the values given. */
export function words(key: keyof typeof messages, ...values: (string | number)[]): string {
  return messages[key].message.replace(/\$(\d)/g, (_, place) => String(values[place - 1]));
}
