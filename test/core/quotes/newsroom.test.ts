import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/core/article.ts';
import { readText } from '../../../src/core/quotes/reading.ts';
import { articleOf, readingOf } from '../build.ts';

/**
 * Passages as newspapers write them. Who speaks was written down by reading them; somebody without a name is
 * what the passage calls them, and null is where a careful editor would credit nobody with certainty.
 */
function speakersIn(paragraphs: string[]): (string | null)[] {
  return readingOf(...paragraphs).quotations.map(({ speaker }) => speaker);
}

type Passage = [title: string, paragraphs: string[], speakers: (string | null)[]];

function eachPassage(passages: Passage[]) {
  it.each(passages)('%s', (_, paragraphs, speakers) => {
    expect(speakersIn(paragraphs)).toEqual(speakers);
  });
}

describe('cues after the words', () => {
  eachPassage([
    [
      'a council row with titles, ages and a place',
      [
        'Residents of Lower Pennick have given up on the bridge, which closed in March.',
        '“It adds forty minutes to the school run,” said Leila Brannigan, 34, a mother of three from nearby Oxley Green. “Nobody asked us.”',
        'Councillor Derek Hume, who chairs the highways committee, said the work was “on time, whatever people say”.',
        '“We are where we are,” Cllr Hume added. “I would rather be late than sorry.”',
      ],
      ['Leila Brannigan', 'Leila Brannigan', 'Derek Hume', 'Derek Hume', 'Derek Hume'],
    ],
    [
      'a spokesman, named and unnamed',
      [
        'The Harrow Vale Water Company has apologised to 3,000 homes.',
        '“The main burst shortly after four,” said Tessa Lund, a spokeswoman for the company. “Our engineers were there by five.”',
        '“We don’t accept that,” a spokesman for the residents’ group said.',
        '“Bottled water will be handed out at the swimming baths,” Lund said.',
      ],
      ['Tessa Lund', 'Tessa Lund', 'a spokesman for the residents’ group', 'Tessa Lund'],
    ],
    [
      'a long apposition between name and verb',
      [
        '“There is no evidence that the vaccine caused it,” Samuel Otieno, a professor of paediatric medicine at the University of Lakeshore and a member of the panel, told reporters.',
        '“But we have to look,” Otieno said in an interview on Wednesday.',
        '“What we know is little,” the professor said.',
      ],
      ['Samuel Otieno', 'Samuel Otieno', 'Samuel Otieno'],
    ],
    [
      'verbs that are not “said”',
      [
        'Viktor Anselm has trained horses for fifty years.',
        '“He was never a sprinter,” sighed Anselm.',
        '“Look at him go!” Anselm cried.',
        '“Not today,” the trainer shrugged. “Not today.”',
        '“Is that a camera?” he wondered aloud.',
      ],
      ['Viktor Anselm', 'Viktor Anselm', 'Viktor Anselm', 'Viktor Anselm', 'Viktor Anselm'],
    ],
    [
      'words between the speaker and the verb',
      [
        'Nora Felling and her sister Ruth Felling run the last cinema in the county.',
        '“We sell more popcorn than tickets,” Nora, the elder of the two, said. “Always have.”',
        '“That’s the projector you’re hearing,” Ruth, without looking up, explained.',
      ],
      ['Nora Felling', 'Nora Felling', 'Ruth Felling'],
    ],
    [
      'someone else’s mother, lawyer and office',
      [
        'Jonah Pryce, 19, has been missing since Saturday.',
        '“He always rings,” his mother said.',
        '“Mr Pryce is an adult and may go where he likes,” said Inspector Mary Coyle of Tarn Valley Police.',
        '“We have nothing to add,” Pryce’s lawyer said.',
        '“If you have seen him, please call,” Insp Coyle said.',
      ],
      ['his mother', 'Mary Coyle', "Jonah Pryce's lawyer", 'Mary Coyle'],
    ],
  ]);
});

describe('cues before the words', () => {
  eachPassage([
    [
      'asked whether, with two possible persons',
      [
        'Tom Wexford, the energy secretary, sat down with Amelia Grant of the Evening Dispatch.',
        'Asked by Grant whether the lights would go out this winter, he said: “Not on my watch.”',
        'When Grant asked Wexford whether he would resign, he said: “Ask me in March.”',
        'Grant asked whether bills would fall. “They will,” Wexford replied.',
      ],
      ['Tom Wexford', 'Tom Wexford', 'Tom Wexford'],
    ],
    [
      'the passive',
      [
        'Olga Brenner was told by the head teacher, Paul Sandys, that her son was “a delight, most of the time”.',
        'The plan was dismissed by Carl Imhoff, the mayor of Wenlow, as “a car park with trees”.',
        'Parents were warned by Sandys in a letter that “shorts are not trousers”.',
        'Mr Sandys was called “a tyrant” by one of the parents.',
      ],
      ['Paul Sandys', 'Carl Imhoff', 'Paul Sandys', 'one of the parents'],
    ],
    [
      'letters, posts and statements',
      [
        'Frida Malmsten resigned as chair of the port authority on Monday.',
        'In her letter to the minister, she wrote: “I can no longer defend what I cannot explain.”',
        'In a letter from the minister, Hugo Strand, she was thanked for “nine years of plain speaking”.',
        'A statement from Strand read: “The search for a successor has begun.”',
        'Malmsten later posted on social media: “I am going fishing.”',
      ],
      ['Frida Malmsten', 'Hugo Strand', 'Hugo Strand', 'Frida Malmsten'],
    ],
    [
      'according to, in the words of, for her part',
      [
        'The film, by Ida Corelli, opens on Friday. It is, in the words of its director, “a comedy about drains”.',
        'According to Corelli, “nobody wanted to pay for it”.',
        'For Rafael Monk, who plays the plumber, it was “the wettest job I ever had”.',
        'Monk’s verdict: “Bring a towel.”',
      ],
      ['its director', 'Ida Corelli', 'Rafael Monk', 'Rafael Monk'],
    ],
    [
      'a man quoted by another',
      [
        'Dean Falk said that his neighbour, Pete Osgood, had told him “the dog did it”.',
        'Falk quoted Osgood as saying that “nobody locks doors here”.',
        'Osgood denied that he had “ever owned a dog”.',
      ],
      ['Pete Osgood', 'Pete Osgood', 'Pete Osgood'],
    ],
    [
      'a subject before a long relative clause',
      [
        'Graham Tice, whose farm lies between the two new roads and who has refused three offers from the county, said “they can build around me”.',
        'Helen Marsh, his solicitor, called the offers “insulting”.',
        'Tice, speaking to the Courier from his tractor, said: “I was born in that house.”',
      ],
      ['Graham Tice', 'Helen Marsh', 'Graham Tice'],
    ],
  ]);
});

describe('no cue beside the words', () => {
  eachPassage([
    [
      'quotations alone in their paragraphs',
      [
        'Astrid Nyberg has kept the lighthouse since 1988.',
        '“People think it is lonely.',
        '“It is not lonely at all. There are the birds.”',
        'She has never been to the capital.',
        '“What would I do there?”',
      ],
      ['Astrid Nyberg', 'Astrid Nyberg', 'Astrid Nyberg'],
    ],
    [
      'a colon after a gesture',
      [
        'Luis Carrasco points at the river. “That was my garden.”',
        'His answer to the offer is short: “No.”',
        'And then, more quietly: “I’d have taken half.”',
      ],
      ['Luis Carrasco', 'Luis Carrasco', 'Luis Carrasco'],
    ],
    [
      'two who take turns',
      [
        '“I loved it,” Beth Rowe said of the ride.',
        '“I hated it,” her husband, Colin Rowe, said.',
        'Beth laughed. “He screamed.”',
        'Colin shook his head: “I coughed.”',
      ],
      ['Beth Rowe', 'Colin Rowe', 'Beth Rowe', 'Colin Rowe'],
    ],
    [
      'a quotation nobody is credited with',
      [
        'The town’s slogan, “A good place to stop”, was painted over in the night.',
        'Martin Ashe, the mayor, was in bed. The new one, “A good place to leave”, is neater.',
        'It is an old saying here that “the sea takes back its own”.',
      ],
      [null, null, null],
    ],
  ]);
});

describe('interviews', () => {
  eachPassage([
    [
      'with Q and A, after an introduction',
      [
        'The novelist Clara Weiss speaks to us about her new book.',
        'Q: “Why another book about bees?”',
        'A: “Because they keep their promises.”',
        'Q: Did you keep any?',
        'A: “Forty thousand, for a summer.”',
      ],
      [null, 'Clara Weiss', 'Clara Weiss'],
    ],
    [
      'with names as labels',
      [
        'We put readers’ questions to Omar Haddad, the head of the railway, and to Jill Prior, who leads the passengers.',
        'Interviewer: “Will fares go up again?”',
        'Omar Haddad: “Not before the spring.”',
        'Prior: “They went up twice last year.”',
        'Haddad: “And once the year before.”',
      ],
      [null, 'Omar Haddad', 'Jill Prior', 'Omar Haddad'],
    ],
  ]);
});

describe('institutions', () => {
  eachPassage([
    [
      'named once and then in lower case',
      [
        'The Moorland Park Authority has closed six paths. “Ground-nesting birds come first,” the authority said in a statement.',
        'The National Ramblers’ Union said it was “surprised and sad”. “Nobody spoke to us,” the union said.',
        'The authority’s chairman, Piers Holloway, said: “We did speak to them.”',
        '“The paths will open again in August,” it said.',
      ],
      [
        'Moorland Park Authority',
        'National Ramblers’ Union',
        'National Ramblers’ Union',
        'Piers Holloway',
        null,
      ],
    ],
    [
      'never named',
      [
        '“A man in his forties is helping us,” police said.',
        '“We are sorry for the delay,” the company said.',
      ],
      ['police', 'the company'],
    ],
    [
      'with a body of the same kind',
      [
        'Northern Rail Company and Southern Rail Company will merge.',
        '“Nobody will lose a job,” the company said.',
        'Northern Rail Company said: “We are delighted.”',
      ],
      ['the company', 'Northern Rail Company'],
    ],
    [
      'in places that are no persons',
      [
        'In Saint Merrow, where the river meets the sea, the fish are back. Gwen Parry counts them.',
        '“I counted nine hundred,” she said.',
        'Downstream, at Castle Ferry, there were fewer.',
        '“The net was empty,” she said.',
        'North Merrow has none. “They do not like the mud.”',
      ],
      ['Gwen Parry', 'Gwen Parry', null],
    ],
  ]);
});

describe('people without names', () => {
  eachPassage([
    [
      'are not the person spoken of before',
      [
        'Sir Leonard Vane left the club at midnight.',
        '“He’d had a few,” a drunk in the pub said.',
        '“He paid for everybody,” said one of the barmen.',
        'One trader said: “He owes me money.”',
        '“Lovely man,” a neighbour, who asked not to be named, said.',
        'A woman who lives opposite said: “I never saw him.”',
        '“I never touched a drop,” Vane said.',
      ],
      ['a drunk in the pub', 'one of the barmen', 'one trader', 'a neighbour', 'a woman', 'Leonard Vane'],
    ],
  ]);
});

describe('relatives', () => {
  eachPassage([
    [
      'one surname between them',
      [
        'Hal Dunmore and his wife, Ivy, have lived in the mill for sixty years.',
        '“The wheel still turns,” he said.',
        '“Hal still oils it,” said Ivy.',
        '“She holds the ladder,” Mr Dunmore said. “Always has,” he added.',
        '“I do not,” Mrs Dunmore said.',
      ],
      ['Hal Dunmore', 'Ivy', 'Hal Dunmore', 'Hal Dunmore', 'Ivy'],
    ],
  ]);
});

describe('words within words', () => {
  eachPassage([
    [
      'one’s own and others’',
      [
        'Ken Abara remembers the vote. “I told them: ‘No, not in my name.’ And they laughed,” Abara said.',
        '“My mother said ‘eat before you argue’,” he said.',
        '“I thought, ‘This is the end of it,’” Abara said.',
      ],
      ['Ken Abara', 'Ken Abara', 'Ken Abara', null, 'Ken Abara', 'Ken Abara'],
    ],
  ]);
});

describe('block quotations', () => {
  const INTRODUCTION = 'Maud Ferreira, the mayor of Wenlow, opened the bridge with Joris Brandt.';

  it.each([
    ['a dash', '— Joris Brandt, harbour master', 'blockquote', 'Joris Brandt'],
    ['a dash in a paragraph', '– Brandt', 'paragraph', 'Joris Brandt'],
    ['a name and an office', 'Joris Brandt, harbour master', 'blockquote', 'Joris Brandt'],
    ['a caption', 'Joris Brandt, harbour master', 'paragraph', 'Joris Brandt'],
    ['nobody: a photographer', 'Photograph: Joris Brandt/Wenlow Press', 'paragraph', null],
    ['nobody: a caption of somebody unknown', 'Lower Pennick, yesterday', 'paragraph', null],
    ['nobody: a sentence', 'Joris Brandt walked home.', 'paragraph', null],
  ] as [string, string, Block['kind'], string | null][])('are signed by %s', (_, line, kind, speaker) => {
    const article = articleOf([INTRODUCTION, '“It will stand for a hundred years.”', line]);
    const kinds: Block['kind'][] = ['paragraph', 'blockquote', kind];
    const blocks = article.blocks.map((block, i) => ({ ...block, kind: kinds[i] ?? 'paragraph' }));
    expect(readText({ ...article, blocks }, null).quotations.map(quotation => quotation.speaker)).toEqual([
      speaker,
    ]);
  });
});

it('a signature gives nobody the words that the block itself gives to somebody', () => {
  const article = articleOf([
    'Maud Ferreira met Steve Hale.',
    'Mayor Maud Ferreira: “It will stand.” Big if true.',
    '— Pete (@petepolitics)',
  ]);
  const kinds: Block['kind'][] = ['paragraph', 'blockquote', 'blockquote'];
  const blocks = article.blocks.map((block, i) => ({ ...block, kind: kinds[i] ?? 'paragraph' }));
  expect(readText({ ...article, blocks }, null).quotations[0]?.speaker).toBe('Maud Ferreira');
});

describe('headings', () => {
  it('take nothing from the paragraph before', () => {
    const paragraphs = [
      'Maud Ferreira looked at the plan again.',
      '‘We will stay here’',
      'The sea was calm.',
    ];
    const { blocks, ...article } = articleOf(paragraphs);
    const kinds = ['paragraph', 'heading', 'paragraph'] as const;
    const marked: Block[] = blocks.map((block, i) => ({ ...block, kind: kinds[i] ?? 'paragraph' }));
    expect(readText({ ...article, blocks: marked }, null).quotations[0]?.speaker).toBeNull();
  });
});

describe('a second day of news', () => {
  eachPassage([
    [
      'a court report',
      [
        'Prosecutors opened their case against Gordon Pell, 51, on Tuesday.',
        '“This was greed, plain and simple,” Anneliese Roth QC, prosecuting, told the jury.',
        'Mr Pell’s barrister, Dominic Shaw, said his client was “a fool but not a thief”.',
        'Judge Harriet Lowe warned jurors: “Do not read about this case.”',
        'Asked if he understood the charge, Pell replied: “I do.”',
        '“He’ll walk,” predicted a cousin of the defendant outside.',
      ],
      ['Anneliese Roth', 'Dominic Shaw', 'Harriet Lowe', 'Gordon Pell', 'a cousin of the defendant'],
    ],
    [
      'a sports report',
      [
        'Wexbury Town’s late winner sent the away end wild.',
        'Manager Ray Coulson was lost for words. “I don’t know what to say,” he said.',
        'His opposite number, Sven Aldous, was not. “It was offside by a mile,” said the Dane.',
        'Scorer Jamie Tull, 19, was mobbed. “I just hit it,” Tull said. “My mum’s here.”',
        'Coulson said of the teenager: “He’s got no fear.”',
      ],
      ['Ray Coulson', 'the Dane', 'Jamie Tull', 'Jamie Tull', 'Ray Coulson'],
    ],
    [
      'a business story',
      [
        'Shares in Larkfield Motors fell by a fifth on Monday.',
        '“We got the timing wrong,” chief executive Priya Nand told analysts.',
        'The company blamed “a perfect storm” of costs.',
        '“It is hard to see a way back,” said Colm Rafferty, an analyst at Dunmore Securities.',
        'Nand, who took over in May, insisted: “I’m not going anywhere.”',
        'The union said its members were “sick with worry”.',
      ],
      ['Priya Nand', 'the company', 'Colm Rafferty', 'Priya Nand', 'the union'],
    ],
    [
      'a foreign report',
      [
        'Foreign Minister Adil Karimov met his Lyrian counterpart, Marta Voss, on the border.',
        '“We will talk until we agree,” Karimov said after the meeting.',
        'Voss was more careful, calling it “a first step”.',
        '“There are no secrets between us,” the Lyrian minister added.',
        'State television quoted Karimov as saying that “the bridge will open by winter”.',
        'In the capital, the president’s office declined to comment on what it called “rumours”.',
      ],
      ['Adil Karimov', 'Marta Voss', 'Marta Voss', 'Adil Karimov', null],
    ],
    [
      'witnesses',
      [
        'A gas explosion destroyed three houses in Fennel Street on Sunday night.',
        '“It was like an earthquake,” said Moira Dunn, who lives opposite. “The windows came in.”',
        'Her son Kieran, 12, slept through it. “I thought it was the bins,” he said.',
        'Another neighbour, Asif Rahman, ran into the street. “There was dust everywhere,” he recalled.',
        'Firefighters found a cat alive. “She was very cross,” one firefighter said.',
        'Chief fire officer Lena Marsh said: “We got lucky.”',
      ],
      ['Moira Dunn', 'Moira Dunn', 'Kieran', 'Asif Rahman', 'one firefighter', 'Lena Marsh'],
    ],
    [
      'a columnist and those she quotes',
      [
        'Every mother knows the words “just five minutes”.',
        'My friend Tanya Bell says it is “the biggest lie in the language”.',
        'In her book, Dr Ruth Okello writes that “children hear time as colour”.',
        'The poet Basil Thorne once wrote: “The clock is a hungry dog.”',
      ],
      [null, 'Tanya Bell', 'Ruth Okello', 'Basil Thorne'],
    ],
  ]);
});

describe('a third day of news', () => {
  eachPassage([
    [
      'a science story',
      [
        'A fish that walks has been found in a cave in southern Tarland.',
        'The discovery “turns the textbook upside down”, according to Oskar Brandvold of the Polar Institute, who was not involved.',
        '“We nearly threw it back,” said the study’s lead author, Mei Tanaka. “It looked like a stick.”',
        'Tanaka and her colleagues wrote that the animal was “remarkably fond of darkness”.',
        'She hopes to return. “There must be more of them.”',
      ],
      ['Oskar Brandvold', 'Mei Tanaka', 'Mei Tanaka', null, 'Mei Tanaka'],
    ],
    [
      'a strike',
      [
        'Train drivers will walk out on Friday, the Rail Workers’ Union announced.',
        '“Our members have had enough,” said general secretary Bill Harker.',
        'A spokeswoman for Transit West said: “We are running buses.”',
        'Commuters were resigned. “I’ll cycle,” said Jo Penrose, 44. “I need the exercise.”',
        'The transport minister, Lord Dunmore, told the BBC the strike was “pointless”.',
        'Harker shot back: “He has never taken a train.”',
      ],
      ['Bill Harker', 'a spokeswoman for Transit West', 'Jo Penrose', 'Jo Penrose', 'Dunmore', 'Bill Harker'],
    ],
    [
      'an obituary',
      [
        'Edith Varley, who has died aged 97, taught three generations to swim.',
        '“You float or you shout,” she used to say.',
        'Her daughter, Susan Kemp, remembered “a house full of wet towels”.',
        'A former pupil, the actor Hugh Blane, wrote: “I owe her my life, twice.”',
        'Asked once for her secret, Varley said: “Cold water and no lunch.”',
      ],
      ['Edith Varley', 'Susan Kemp', 'Hugh Blane', 'Edith Varley'],
    ],
    [
      'a political row',
      [
        'Senator Claire Boothe on Monday accused Governor Mike Tull of “hiding behind lawyers”.',
        'Tull, a Republican, dismissed the charge. “She needs a hobby,” he said.',
        'Boothe’s office did not respond. Her chief of staff, Ana Ruiz, tweeted: “Receipts are coming.”',
        '“I have known Claire for years,” said former senator Paul Oyelaran, “and she does not bluff.”',
        'Asked whether Boothe was right, he said: “Usually.”',
        'The governor later told supporters that “the truth will out”.',
      ],
      [
        'Claire Boothe',
        'Mike Tull',
        'Ana Ruiz',
        'Paul Oyelaran',
        'Paul Oyelaran',
        'Paul Oyelaran',
        'Mike Tull',
      ],
    ],
    [
      'a hearing',
      [
        'The inquiry heard that Nurse Olive Grant had told her manager, Neil Frost, that the ward was “an accident waiting to happen”.',
        'Mr Frost denied it. “She said no such thing,” he told the hearing.',
        '“Did you write this down?” asked the chairman, Sir Alan Peake.',
        '“I did not,” said Mr Frost.',
        'In an email read to the inquiry, Grant had written: “Nobody is listening.”',
      ],
      ['Olive Grant', 'Neil Frost', 'Alan Peake', 'Neil Frost', 'Olive Grant'],
    ],
  ]);
});
