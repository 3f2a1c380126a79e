import { describe, expect, it } from 'vitest';
import { checkOne } from '../build.ts';
import { FINE } from '../cuts.ts';

const WORDS = 'the harbour will close for ships this winter';
const SAID = `“${WORDS},” Ada Person said.`;

describe('nobody said what a page gives to', () => {
  it.each([
    ['a voice', `The voice of Ada Person, cloned by a computer, said “${WORDS}”.`],
    ['a voice behind', `“${WORDS},” said the voice of Ada Person.`],
    ['a puppet', `Ada Person’s puppet said “${WORDS}”.`],
    ['a hologram', `“${WORDS},” a hologram of Ada Person told the audience.`],
    ['a character', `“${WORDS},” says the character named Ada Person.`],
    ['one who poses', `Posing as Ada Person, a prankster said “${WORDS}”.`],
    ['one who claims a name', `A caller who claimed to be Ada Person said “${WORDS}”.`],
    ['one who plays', `“${WORDS},” said the actor who plays Ada Person.`],
    ['who is played', `Ada Person, played by Maud Ferreira, said “${WORDS}”.`],
    ['who is played, behind', `“${WORDS},” says Ada Person, played by Maud Ferreira.`],
    ['a fake', `“${WORDS},” said a fake Ada Person.`],
    ['a machine', `In a video created by artificial intelligence, Ada Person said “${WORDS}”.`],
    ['a machine, behind', `“${WORDS},” Ada Person said in a video made with AI.`],
    ['a film', `In the new film about the harbour, Ada Person says “${WORDS}”.`],
    ['a film, behind', `“${WORDS},” Ada Person says in the film.`],
    ['a film, inside', `Ada Person, in the film, says “${WORDS}”.`],
    ['a sketch', `In a Saturday Night Live sketch, Ada Person said “${WORDS}”.`],
    ['a cartoon', `A cartoon shows Ada Person saying “${WORDS}”.`],
    ['a speech not given', `In a speech she never gave, Ada Person said “${WORDS}”.`],
    ['one who writes as her', `A clerk, writing as Ada Person, said “${WORDS}”.`],
    ['a scene', `In one scene, Ada Person says “${WORDS}”.`],
  ])('%s', (_, page) => {
    expect(checkOne(page, SAID).verdict).not.toBe('corroborated');
  });

  it('as little where an outlet gives it so', () => {
    const report = `In the film, Ada Person says “${WORDS}”.`;
    expect(checkOne(SAID, report)).toMatchObject({ verdict: 'differs' });
    expect(checkOne(`Ada Person says “${WORDS}” in the film.`, report)).toMatchObject(FINE);
  });
});

describe('Ada Person did say what she says', () => {
  it.each([
    ['in a clip', `In a film clip released by the council, Ada Person said “${WORDS}”.`],
    ['in a series of talks', `In a series of interviews, Ada Person said “${WORDS}”.`],
    ['while she plays for time', `In a play for time, Ada Person said “${WORDS}”.`],
    ['in a moving scene', `In a scene that moved the council, Ada Person said “${WORDS}”.`],
    ['with a voice', `“${WORDS},” Ada Person said in a loud voice.`],
    ['as the voice of others', `The voice of the council in Wenlow, Ada Person said “${WORDS}”.`],
    ['of roles', `Pointing to the role played by Wenlow, Ada Person said “${WORDS}”.`],
    ['of an actor', `“${WORDS},” said Ada Person, who was played by Maud Ferreira in a film.`],
    ['in an office', `Acting as mayor, Ada Person said “${WORDS}”.`],
    ['of a fake', `“${WORDS},” Ada Person said of the fake video.`],
    ['of a hoax', `“${WORDS},” Ada Person said, calling the letter a hoax.`],
    ['of models', `Calling for a plan based on Wenlow’s, Ada Person said “${WORDS}”.`],
  ])('%s', (_, page) => {
    expect(checkOne(page, SAID)).toMatchObject(FINE);
  });
});
