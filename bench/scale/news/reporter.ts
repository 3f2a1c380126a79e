import type { Random } from '../../../test/browser/rig/sites/random.ts';
import type { Alteration } from './alterations.ts';
import { alter } from './alterations.ts';
import { capital, type Person } from './people.ts';
import { type Desk, printed, type Statement, type Story } from './story.ts';

/** A paragraph, and what is quoted in it. */
export interface Paragraph {
  /** With “ and ” for quotation marks. */
  text: string;
  quotation: Quoted | null;
}

/** A quotation as one text prints it. */
export interface Quoted {
  statement: Statement;
  alteration: Alteration;
  /** The words without marks, as if no attribution stood among them. */
  words: string;
}

/** Writes the paragraphs of one text about a story; introduces people once and calls them by surname then. */
export class Reporter {
  private readonly introduced = new Set<Person>();

  constructor(
    private readonly desk: Desk,
    private readonly story: Story,
    private readonly random: Random,
    /** Whether attributions stand in the middle of quotations, too. */
    private readonly interrupts: boolean,
  ) {}

  /** A paragraph of so many sentences without a quotation. */
  narrate(sentences: number): Paragraph {
    const { writer } = this.desk;
    const written = Array.from({ length: sentences }, () => writer.write(this.random, this.story.matter));
    return { text: printed(written).join(' '), quotation: null };
  }

  /** A paragraph that quotes a statement. */
  quote(statement: Statement, alteration: Alteration): Paragraph {
    const others = this.story.people.filter(person => person !== statement.speaker);
    const speaker = alteration === 'other-speaker' ? this.random.pick(others) : statement.speaker;
    const words = alter(statement.words, alteration, this.random, this.desk.vocabulary);
    const text = alteration === 'phrase' ? this.inSentence(words, speaker) : this.attribute(words, speaker);
    return { text, quotation: { statement, alteration, words: bare(words) } };
  }

  /** A few words in a sentence of the reporter's own. */
  private inSentence(words: string[], speaker: Person): string {
    const own = this.desk.writer.write(this.random, this.story.matter).join(' ');
    return `${this.nameOf(speaker)} called it “${bare(words)}” and ${own}.`;
  }

  private attribute(words: string[], speaker: Person): string {
    const name = this.nameOf(speaker);
    const quoted = bare(words);
    const middle = words.findIndex((word, i) => i > 2 && i < words.length - 3 && /[.,]$/.test(word));
    const [head, tail] = [bare(words.slice(0, middle + 1)), bare(words.slice(middle + 1))];
    switch (this.random.number(this.interrupts && middle > 0 ? 7 : 5)) {
      case 0:
        return `“${quoted},” said ${name}.`;
      case 1:
        return `${capital(name)} said: “${quoted}.”`;
      case 2:
        return `${capital(name)} told reporters: “${quoted}.”`;
      case 3:
        return `According to ${name}, “${quoted}.”`;
      case 4:
        return `“${quoted},” ${name} said.`;
      default: {
        const end = words[middle]?.endsWith('.') ? '.' : ',';
        return `“${head},” ${name} said${end} “${tail}.”`;
      }
    }
  }

  private nameOf(person: Person): string {
    if (this.introduced.has(person)) return person.last;
    this.introduced.add(person);
    return `${person.title} ${person.first} ${person.last}`;
  }
}

/** Words without the comma or full stop at their end. */
function bare(words: readonly string[]): string {
  return words.join(' ').replace(/[.,]$/, '');
}

/** A text with an outlet's own quotation marks. */
export function withMarks(text: string, [open, close]: readonly [string, string]): string {
  return text.replaceAll('“', '\0').replaceAll('”', close).replaceAll('\0', open);
}
