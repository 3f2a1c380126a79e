import { words } from '../../words.ts';
import type { Draft, Field } from './draft.ts';
import { Choice, Day, Line, TextField } from './fields.tsx';
import { languageChoices } from './languages.ts';
import { dayOf } from './read-form.ts';

interface Props {
  draft: Draft;
  /** What is wrong with a field, in words; empty where nothing is. */
  problemOf(field: Field): string;
}

/** All that was recognised of a report, each in a field. */
export function ReportFields({ draft, problemOf }: Props) {
  const { outlet, title, url, published, language, kind, text } = draft;
  return (
    <>
      <Line name="outlet" label="fieldOutlet" value={outlet} problem={problemOf('outlet')} />
      <Line name="title" label="fieldTitle" value={title} problem={problemOf('title')} />
      <Line name="url" label="fieldUrl" inputMode="url" value={url} problem={problemOf('url')} />
      <Day
        name="published"
        label="fieldPublished"
        value={dayOf(published)}
        problem={problemOf('published')}
      />
      <Choice
        name="language"
        label="fieldLanguage"
        value={language}
        choices={languageChoices(language).map(({ code, name }) => [code, name])}
      />
      <Choice
        name="kind"
        label="fieldKind"
        hint="transcriptHint"
        value={kind}
        choices={[
          ['report', words('kindReport')],
          ['transcript', words('kindTranscript')],
        ]}
      />
      <TextField name="text" label="fieldText" value={text} problem={problemOf('text')} />
    </>
  );
}
