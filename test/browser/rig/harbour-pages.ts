import { newsPage } from './news-page.ts';

/** Two outlets' reports on one story that the bundled reports know nothing of. */
const pages = {
  gazette: {
    site: 'The Harbour Gazette',
    headline: 'Harbour to close for dredging in May',
    url: 'https://harbour-gazette.example/dredging',
    paragraphs: [
      'The harbour of Port Ellis will be closed to ferries for most of May while its channel is dredged, the town council decided on Monday evening after three hours of debate.',
      '“We have put this off for eleven years, and the channel will not wait for us any longer,” Mayor Ada Lindqvist told the council before the vote.',
      'The work is to be done by two dredgers from the mainland and paid for from the reserve of the port authority. Fishing boats may pass at night.',
      '“Every week without the ferry costs my hotel a month of profit,” said Jonas Falk, who speaks for the owners of the island’s hotels.',
      'The council promised a bus to the northern landing, from where smaller boats will go to the mainland twice a day, as they did before the present pier was built.',
    ],
  },
  herald: {
    site: 'The Island Herald',
    headline: 'Council votes to shut the harbour',
    url: 'https://island-herald.example/harbour-vote',
    paragraphs: [
      'Ferries to Port Ellis will stop for most of May. The town council voted on Monday to have the silted channel of the harbour dredged, which no council before had dared to do.',
      '“We have put this off for eleven years, and the channel will not wait for us any longer,” Mayor Ada Lindqvist said.',
      'Hotel owners had asked for the work to be done in November, when the island has few guests, and left the hall before the vote was counted.',
      '“Every week without the ferry costs my hotel a year of profit,” said Jonas Falk, their spokesman, outside the town hall.',
      'Boats will leave from the northern landing meanwhile. The port authority pays for the dredgers, which come from the mainland in the last days of April.',
    ],
  },
} as const;

export type HarbourPage = keyof typeof pages;

/** One of them as its outlet’s page, or null where there is none of that name. */
export function harbourPage(name: string): string | null {
  if (!Object.hasOwn(pages, name)) return null;
  const { paragraphs, ...frame } = pages[name as HarbourPage];
  return newsPage({ ...frame, language: 'en', body: paragraphs.map(text => `<p>${text}</p>`).join('\n') });
}
