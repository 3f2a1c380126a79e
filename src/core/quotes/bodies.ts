import { nameKey } from './name-forms.ts';
import type { Name } from './names.ts';

/** The companies, offices and unions that a text names. */
export class Bodies {
  /** Names by each of their words in lower case. */
  private readonly byWord = new Map<string, Set<string>>();

  /** @param names those that are no person's */
  constructor(names: readonly Name[]) {
    for (const { text } of names) {
      if (!/\s/.test(text)) continue;
      for (const word of nameKey(text).split(' ')) {
        this.byWord.set(word, (this.byWord.get(word) ?? new Set()).add(text));
      }
    }
  }

  /** “the authority”: the only body of the text whose name has these words; null where none or several have. */
  named(words: string): string | null {
    const wanted = nameKey(words)
      .split(' ')
      .filter(word => !/^(?:the|its|his|her|their|same)$/.test(word));
    const [noun = '', ...adjectives] = wanted.reverse();
    const found = [...(this.byWord.get(noun) ?? [])].filter(name =>
      adjectives.every(word => this.byWord.get(word)?.has(name)),
    );
    return new Set(found.map(nameKey)).size === 1 ? (found[0] ?? null) : null;
  }
}
