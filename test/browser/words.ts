import messages from '../../src/_locales/en/messages.json' with { type: 'json' };

/** A message of the interface as the popup shows it, with `$1` replaced by the value given. */
export function words(key: keyof typeof messages, value?: number): string {
  return messages[key].message.replace('$1', String(value));
}
