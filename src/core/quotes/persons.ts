import { remember } from '../text/remember.ts';
import { isOffice } from './titles.ts';

const PERSONS = new Set(
  `source witness person parent child man woman boy girl drunk trader neighbour neighbor passenger friend
  colleague insider voter fan viewer reader customer shopper caller member soldier visitor tourist
  commuter villager drinker nurse pilot onlooker bystander guest buyer seller broker dealer banker
  employee staffer follower user cleaner builder miner sailor fisherman shopkeeper landlord landlady
  tenant patient prisoner pupil youngster vet midwife waiter waitress baker butcher carer lodger rival
  backer supporter protester deputy predecessor successor biographer interpreter minister MP diner dealer rider walker swimmer skipper opponent ally allies admirer enemy enemies foe detractor adversary adversaries lookalike
  driver pollster peer veteran blogger photographer lawmaker backbencher refugee survivor mourner retiree
  bot chatbot robot account avatar clone voice deepfake`.split(/\s+/),
);

/** Somebody by their party or country: “a Republican”, “one senior Tory”. */
const BELONGS =
  /^(?:Republican|Democrat|Tory|Conservative|Liberal|Socialist|American|European|German|Briton|\p{Lu}\p{Ll}{2,}ian)$/u;

/** Whether a noun, of one or several, says what somebody is. */
export const isPerson = remember(
  word =>
    isOne(word) ||
    (word.endsWith('s') && isOne(word.slice(0, -1))) ||
    (word.endsWith('men') && isOne(`${word.slice(0, -3)}man`)),
);

/** The same of what belongs to somebody: “his account” is what he tells. */
export function isOwnedPerson(word: string): boolean {
  return word !== 'account' && isPerson(word);
}

function isOne(noun: string): boolean {
  return PERSONS.has(noun) || (/^\p{Ll}/u.test(noun) ? isOffice(noun) : BELONGS.test(noun));
}
