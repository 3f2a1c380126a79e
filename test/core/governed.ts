/** A word of a statement that turns, conditions or limits others: without it they say something else. */
interface Governed {
  speaker: string;
  /** As a bundled report prints it. */
  statement: string;
  governor: string;
  /** Words that mean the opposite, or more than was said, where the governor is left out. */
  governed: string[];
}

const TRUCE = {
  speaker: 'Marco Rubio',
  statement: 'There’s not going to be a truce unless Ukraine is in the room',
};
const PRECIPICE = {
  speaker: 'Marco Rubio',
  statement: 'we’re not at the precipice of a peace agreement',
};
const SANCTIONS = {
  speaker: 'Marco Rubio',
  statement: 'The minute you put in new sanctions, your negotiating hand will be seriously weakened',
};
const ISSUES = {
  speaker: 'Steve Witkoff',
  statement: 'We covered almost all the other issues necessary for a peace deal',
};
const MODERATION = {
  speaker: 'Steve Witkoff',
  statement:
    'We began to see some moderation in the way they’re thinking about getting to a final peace deal',
};
const LANGUAGE = {
  speaker: 'Steve Witkoff',
  statement:
    'they would attest to not attempting to take any more land from Ukraine after a peace deal, where they would attest',
};
const BORDERS = {
  speaker: 'Steve Witkoff',
  statement: 'where they would attest to not violating any European borders',
};
const PATH = {
  speaker: 'Steve Witkoff',
  statement: 'Maybe not enough for a peace deal, but we are on the path for the first time',
};
const FIGHT = {
  speaker: 'Donald Trump',
  statement:
    'President Zelenskyy of Ukraine can end the war with Russia almost immediately, if he wants to, or he can continue to fight',
};
const DETAILS = {
  speaker: 'Volodymyr Zelenskyy',
  statement: 'But there are no details on how it will work, and what America’s role will be',
};
const IDEAS = {
  speaker: 'Volodymyr Zelenskyy',
  statement: 'But still, there are no ideas about how America’s contribution, Europe’s contribution',
};
const PAPER = { speaker: 'Volodymyr Zelenskyy', statement: 'real and working, not paper ones' };
const CONSTITUTION = {
  speaker: 'Volodymyr Zelenskyy',
  statement: 'The constitution of Ukraine makes it impossible to give up territory or trade land',
};
const SUBSTANCE = {
  speaker: 'Emmanuel Macron',
  statement:
    'The substance of the guarantee is what will matter, not whether we call it Article 5 or something else',
};

/** Every negation, condition and quantifier of the bundled reports’ statements, with what it governs. */
export const GOVERNED: Governed[] = [
  { ...TRUCE, governor: 'not', governed: ['going', 'truce'] },
  { ...TRUCE, governor: 'unless', governed: ['truce', 'room'] },
  { ...PRECIPICE, governor: 'not', governed: ['precipice'] },
  { ...SANCTIONS, governor: 'minute', governed: ['sanctions', 'hand', 'weakened'] },
  { ...ISSUES, governor: 'almost', governed: ['all', 'issues'] },
  { ...MODERATION, governor: 'some', governed: ['moderation'] },
  { ...LANGUAGE, governor: 'not', governed: ['attempting', 'take', 'land'] },
  { ...BORDERS, governor: 'not', governed: ['violating', 'borders'] },
  { ...PATH, governor: 'not', governed: ['enough'] },
  { ...PATH, governor: 'Maybe', governed: ['enough'] },
  { ...FIGHT, governor: 'if', governed: ['end', 'war', 'immediately'] },
  { ...FIGHT, governor: 'almost', governed: ['immediately'] },
  { ...DETAILS, governor: 'no', governed: ['details'] },
  { ...IDEAS, governor: 'no', governed: ['ideas'] },
  { ...PAPER, governor: 'not', governed: ['paper'] },
  { ...CONSTITUTION, governor: 'impossible', governed: ['give', 'territory', 'trade'] },
  { ...SUBSTANCE, governor: 'not', governed: ['whether', 'call'] },
  { ...SUBSTANCE, governor: 'whether', governed: ['call', '5', 'else'] },
];
