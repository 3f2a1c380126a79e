import type { Random } from './random.ts';

const who = `the harbour master|a retired teacher|the ferry company|the mayor’s office|a night nurse|the choir
the signal workers|a bakery in the old town|the youngest councillor|two brothers from the valley|the archive
the weather service|a beekeeper|the museum’s new director|the tram drivers|the island’s only doctor
a translator|the film club|the water board|a locksmith|the allotment society|the rowing crew|the lighthouse trust`;
const did = `asks for another winter|waits for the bridge|finds a letter from 1931|says no to the plan|counts the swifts
opens the gates again|wants the timetable back|loses the vote by one hand|moves into the old mill|keeps the lights on
learns to live with less water|sells the last lantern|gives the prize away|walks out of the talks
repairs what the storm left|starts a school for clocks|puts the map on the wall|goes by night train
tests the new siren|reads every page of the report|turns down the money|builds a boat out of doors`;
const why = `because nobody had asked before|although the permit is still missing|after a summer without rain
while the neighbours look on|as the old contract runs out|and is not sure what comes next
with a little help from the port|before the first frost|on the advice of a cousin|for the third time this year
since the road was closed|in spite of the fog warning|until the court has spoken|as everyone on the quay had expected
against the wish of the owners|with no more than a handshake|although the figures say otherwise`;

const [WHO, DID, WHY] = [who, did, why].map(list => list.split(/[|\n]/)) as [string[], string[], string[]];

/** A headline as it stands on a card: “The ferry company waits for the bridge”. */
export function headline(random: Random): string {
  return capital(`${random.pick(WHO)} ${random.pick(DID)}`);
}

/** A sentence of 10 to 20 words about nothing that is in the corpus. */
export function sentence(random: Random): string {
  return `${capital(`${random.pick(WHO)} ${random.pick(DID)}`)} ${random.pick(WHY)}.`;
}

/** Sentences one after the other. */
export function prose(random: Random, sentences: number): string {
  return Array.from({ length: sentences }, () => sentence(random)).join(' ');
}

/** Letters and digits such as build tools put into class names. */
export function hash(random: Random): string {
  return Array.from({ length: 6 }, () => random.number(36).toString(36)).join('');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
