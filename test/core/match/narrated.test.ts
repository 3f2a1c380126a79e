import { describe, expect, it } from 'vitest';
import { checkOne } from '../build.ts';
import { FINE, TURNED } from '../cuts.ts';

const SAID = '“The harbour will close for ships this winter,” Ada Person said.';

describe('an outlet does not carry words that it', () => {
  it.each([
    ['denies', 'Ada Person never said “the harbour will close for ships this winter”.'],
    [
      'doubts',
      'Asked whether she had said “the harbour will close for ships this winter”, Ada Person laughed.',
    ],
    ['imagines', 'Had Ada Person said “the harbour will close for ships this winter”, she would be gone.'],
    ['thinks possible', 'Ada Person could have said “the harbour will close for ships this winter”.'],
    [
      'only thinks she would like',
      'Ada Person would like to say “the harbour will close for ships this winter”.',
    ],
    ['calls made up', 'Ada Person’s words “the harbour will close for ships this winter” were an invention.'],
    [
      'puts under an unless',
      'Unless the money comes, Ada Person said, “the harbour will close for ships this winter”.',
    ],
    ['puts under an if', 'Ada Person said that if it snows “the harbour will close for ships this winter”.'],
    ['limits', 'Ada Person said “the harbour will close for ships this winter” unless the money comes.'],
  ])('%s', (_, report) => {
    expect(checkOne(SAID, report)).toMatchObject(TURNED);
  });
});

describe('a page may tell beside the marks', () => {
  it.each([
    [
      'the condition in front',
      'Ada Person said that if it snows “the harbour will close for ships this winter”.',
      '“If it snows, the harbour will close for ships this winter,” Ada Person said.',
    ],
    [
      'the condition behind',
      'Ada Person said “the harbour will close for ships this winter” unless the money comes.',
      '“The harbour will close for ships this winter unless the money comes,” Ada Person said.',
    ],
    [
      'how many',
      'Ada Person said that some of the workers “will leave the harbour office this winter”.',
      '“Some of the workers will leave the harbour office this winter,” Ada Person said.',
    ],
    [
      'what it may do',
      'Ada Person said that the council may “close the harbour for ships this winter”.',
      '“The council may close the harbour for ships this winter,” Ada Person said.',
    ],
  ])('%s', (_, page, report) => {
    expect(checkOne(page, report)).toMatchObject(FINE);
  });

  it('that the words opened nothing', () => {
    const page = 'Ada Person said “the harbour and its ships” were prepared for the winter.';
    expect(checkOne(page, '“We love the harbour and its ships,” Ada Person said.')).toMatchObject(FINE);
  });
});

describe('a page makes other words of what its narration', () => {
  it.each([
    ['is said of a lie', 'It is false that “the harbour will close for ships this winter”, Ada Person said.'],
    [
      'is wrong to say',
      'It was wrong to say “the harbour will close for ships this winter”, Ada Person said.',
    ],
    [
      'is called untrue behind it',
      'Ada Person warned that the statement “the harbour will close for ships this winter” is not true.',
    ],
    [
      'is nobody’s behind it',
      'The words “the harbour will close for ships this winter” have never been said by Ada Person.',
    ],
    [
      'a machine made',
      'The AI-generated video has Ada Person say “the harbour will close for ships this winter”.',
    ],
    [
      'is a fake’s, told first',
      'In a deepfake, Ada Person says “the harbour will close for ships this winter”.',
    ],
    [
      'is a parody’s, told last',
      '“the harbour will close for ships this winter”, Ada Person says in the parody.',
    ],
    [
      'is hearsay behind it',
      '“the harbour will close for ships this winter”, Ada Person said, or so Moscow says.',
    ],
    [
      'is hearsay if believed',
      '“the harbour will close for ships this winter”, Ada Person said, if Moscow is to be believed.',
    ],
    ['was nearly said', 'Ada Person stopped short of saying “the harbour will close for ships this winter”.'],
    [
      'must have been said',
      'Ada Person must, he said, have said “the harbour will close for ships this winter”.',
    ],
    ['was all but said', 'Ada Person all but said “the harbour will close for ships this winter”.'],
    ['was to be said', 'Ada Person was supposed to say “the harbour will close for ships this winter”.'],
    ['was promised', 'Ada Person promised to say “the harbour will close for ships this winter”.'],
    ['was wanted', 'Joris Brandt wanted Ada Person to say “the harbour will close for ships this winter”.'],
    ['is labelled', 'False: Ada Person said “the harbour will close for ships this winter”.'],
    [
      'is written for her',
      'Robert Harris has Ada Person say “the harbour will close for ships this winter”.',
    ],
    ['is supposed', 'Suppose Ada Person said “the harbour will close for ships this winter”.'],
    ['is a myth', 'It is a myth that Ada Person said “the harbour will close for ships this winter”.'],
    [
      'was not, in the end, said',
      'Ada Person did not, in fact, say “the harbour will close for ships this winter”.',
    ],
    [
      'is not what she said',
      'Contrary to what Ada Person said, “the harbour will close for ships this winter”.',
    ],
    ['was never said', 'Ada Person never said “the harbour will close for ships this winter”.'],
    [
      'was a lie when said',
      'Ada Person was lying when she said “the harbour will close for ships this winter”.',
    ],
    [
      'is a claim that is rejected',
      'Ada Person laughed at the idea that “the harbour will close for ships this winter”.',
    ],
    [
      'is doubted',
      'Ada Person doubted that the council said “the harbour will close for ships this winter”.',
    ],
  ])('%s', (_, page) => {
    expect(checkOne(page, SAID)).toMatchObject({ verdict: 'differs' });
  });
});

describe('a clause in front of the marks turns them: it', () => {
  it.each([
    [
      'denied that they',
      'Ada Person denied that they “close the harbour for ships this winter”.',
      'We close the harbour for ships this winter',
    ],
    [
      'doubted that they',
      'Ada Person doubted that they “close the harbour for ships this winter”.',
      'We close the harbour for ships this winter',
    ],
    [
      'could have',
      'Ada Person said they could have “closed the harbour for ships this winter”.',
      'We closed the harbour for ships this winter',
    ],
    [
      'must have, parted by who says it',
      'The ships must, Ada Person said, have “left the harbour this winter”.',
      'The ships have left the harbour this winter',
    ],
    [
      'might',
      'Ada Person said they might “close the harbour for ships this winter”.',
      'We close the harbour for ships this winter',
    ],
    [
      'some of them',
      'Some of them “closed the harbour for ships this winter”, Ada Person said.',
      'We closed the harbour for ships this winter',
    ],
    [
      'hoped that',
      'Ada Person hoped that some day they “close the harbour for ships this winter”.',
      'We close the harbour for ships this winter',
    ],
    [
      'no longer',
      'Ada Person said they no longer “close the harbour for ships this winter”.',
      'We close the harbour for ships this winter',
    ],
    [
      'twice negated',
      'Ada Person denied that they did not “close the harbour for ships this winter”.',
      'We do not close the harbour for ships this winter',
    ],
    [
      'a myth, negated',
      'It is a myth that they do not “close the harbour for ships this winter”, Ada Person said.',
      'We do not close the harbour for ships this winter',
    ],
    [
      'never said, negated',
      'Ada Person never said they do not “close the harbour for ships this winter”.',
      'We do not close the harbour for ships this winter',
    ],
  ])('%s', (_, page, said) => {
    expect(checkOne(page, `“${said},” Ada Person said.`)).toMatchObject(TURNED);
  });
});

describe('a clause in front of the marks may tell', () => {
  it.each([
    [
      'a denial',
      'Ada Person denied that they “close the harbour for ships this winter”.',
      'We do not close the harbour for ships this winter',
    ],
    [
      'a myth',
      'It is a myth that they “close the harbour for ships this winter”, Ada Person said.',
      'We do not close the harbour for ships this winter',
    ],
    [
      'what is not true',
      'Ada Person said it was not true that they “close the harbour for ships this winter”.',
      'We do not close the harbour for ships this winter',
    ],
    [
      'two denials',
      'Nobody denied that they “close the harbour for ships this winter”, Ada Person said.',
      'We close the harbour for ships this winter',
    ],
    [
      'what must be',
      'Ada Person said they must “close the harbour for ships this winter”.',
      'We have to close the harbour for ships this winter',
    ],
    [
      'a hope',
      'Ada Person hoped that “we close the harbour for ships this winter”.',
      'I hope we close the harbour for ships this winter',
    ],
    [
      'how often it was said',
      'Ada Person was quoted once and properly: “We close the harbour for ships this winter.”',
      'We close the harbour for ships this winter',
    ],
    [
      'what somebody did not do in front of it',
      'Ada Person did not; she said, “we close the harbour for ships this winter”.',
      'We close the harbour for ships this winter',
    ],
    [
      'what was not told with it',
      'Ada Person said they “close the harbour for ships this winter”, without giving a date.',
      'We close the harbour for ships this winter',
    ],
    [
      'that others faked reports',
      'Ada Person, who called earlier reports fake, said they “close the harbour for ships this winter”.',
      'We close the harbour for ships this winter',
    ],
    [
      'a hoax elsewhere',
      'They “close the harbour for ships this winter”, said Ada Person, who called the report a hoax.',
      'We close the harbour for ships this winter',
    ],
  ])('%s', (_, page, said) => {
    expect(checkOne(page, `“${said},” Ada Person said.`)).toMatchObject(FINE);
  });
});

describe('what narration only supposes', () => {
  const might = 'Ada Person said they might “close the harbour for ships this winter”.';
  const must = 'Ada Person said they must “close the harbour for ships this winter”.';
  const plain = 'Ada Person said they “close the harbour for ships this winter”.';

  it.each([might, must])('is the same where both do: %s', text => {
    expect(checkOne(text, text)).toMatchObject(FINE);
  });

  it.each([
    [might, plain],
    [plain, might],
  ])('is other words where only one does: %s', (page, report) => {
    expect(checkOne(page, report)).toMatchObject(TURNED);
  });
});
