import messages from '../src/_locales/en/messages.json' with { type: 'json' };

const texts: Record<string, { message: string }> = messages;

/** Stands in for `src/browser.ts` where nothing but the interface's words is needed. */
export const browser = {
  runtime: { id: 'crossquote' as string | undefined },
  i18n: {
    getMessage(key: string, values: string | string[] = []): string {
      const given = [values].flat();
      return (texts[key]?.message ?? '').replace(/\$(\d)/g, (_, place) => given[place - 1] ?? '');
    },
  },
};
