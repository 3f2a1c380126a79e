/** What Chromium writes into a trace, as far as it is read here; times in microseconds. */
export interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  ts: number;
  /** From start to end on the clock; only events with an extent have it. */
  dur?: number;
  /** How much of it the thread really ran: on a busy machine less than `dur`. Left out where it is nothing. */
  tdur?: number;
  args?: { src_func?: string; chrome_mojo_event_info?: { mojo_interface_tag?: string } };
}

/** What to ask Chromium to trace for all that is read here. */
export const CATEGORIES = ['-*', 'toplevel', 'devtools.timeline', 'blink.user_timing'];

/** A piece of work that a page's main thread does without a pause; times in milliseconds. */
export interface Task {
  /** On the trace's clock. */
  start: number;
  end: number;
  /** How long the thread ran for it. Whatever else the machine did meanwhile does not count. */
  cpu: number;
  /** It handles a message between the page and an extension: an injection, or a request to a page script. */
  isExtensions: boolean;
  /** It makes a new picture of the page: style, layout, paint. */
  isFrame: boolean;
  /** That picture has changed. */
  paints: boolean;
}

/** What one check cost a page's main thread, in milliseconds of running. */
export interface CheckCost {
  /** All that ran but the frames: making the script's world, loading it, extracting, placing. */
  script: number;
  /** New pictures: what inserting the styles and setting the highlights brings about. */
  frames: number;
  /** Both. */
  total: number;
  /** The longest that the page could not answer its reader, on the clock. */
  longestTask: number;
  /** From the press of the button to the picture with the highlights, on the clock. */
  pressToPainted: number;
}

const TASK = 'ThreadControllerImpl::RunTask';

/**
 * What a check cost, from the first message of the extension to the page until the picture after its last one.
 * Everything the main thread does in between counts, whoever asked for it.
 *
 * @param press name of the mark (`performance.mark`) that the page set just before the button was pressed
 * @throws Error where the trace holds no check
 */
export function checkCost(events: TraceEvent[], press: string): CheckCost {
  const mark = findMark(events, press);
  const tasks = tasksOf(events, mark).filter(({ end }) => end > inMs(mark.ts));
  const first = tasks.findIndex(({ isExtensions }) => isExtensions);
  const last = tasks.findLastIndex(({ isExtensions }) => isExtensions);
  if (first < 0) throw new Error('The trace holds nothing of an extension');
  const picture = tasks.findIndex(({ paints }, place) => paints && place > last);
  const check = tasks.slice(first, Math.max(picture, last) + 1);
  const [script, frames] = [sumOf(check, task => !task.isFrame), sumOf(check, task => task.isFrame)];
  return {
    script,
    frames,
    total: script + frames,
    longestTask: Math.max(...check.map(({ start, end }) => end - start)),
    pressToPainted: (check.at(-1)?.end ?? 0) - inMs(mark.ts),
  };
}

/** How long the main thread ran for the task in which a mark was set, in milliseconds. */
export function cpuOfTaskWith(events: TraceEvent[], name: string): number {
  const mark = findMark(events, name);
  const at = inMs(mark.ts);
  const task = tasksOf(events, mark).find(({ start, end }) => start <= at && at <= end);
  if (!task) throw new Error(`The mark ${name} was set outside of all tasks`);
  return task.cpu;
}

function findMark(events: TraceEvent[], name: string): TraceEvent {
  const mark = events.find(event => event.name === name);
  if (!mark) throw new Error(`The trace holds no mark ${name}`);
  return mark;
}

/** The tasks of the thread on which a mark was set, in their order. */
function tasksOf(events: TraceEvent[], { pid, tid }: TraceEvent): Task[] {
  const own = events.filter(event => event.pid === pid && event.tid === tid && event.dur !== undefined);
  if (!own.some(({ tdur }) => tdur)) throw new Error('This Chromium does not tell how long a thread ran');
  own.sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const tasks: Task[] = [];
  for (const event of own) {
    const open = tasks.at(-1);
    if (open && inMs(event.ts) < open.end) note(open, event);
    else if (event.name === TASK) tasks.push(toTask(event));
  }
  return tasks;
}

function toTask({ ts, dur = 0, tdur = 0, args }: TraceEvent): Task {
  return {
    start: inMs(ts),
    end: inMs(ts + dur),
    cpu: inMs(tdur),
    isExtensions: false,
    isFrame: args?.src_func === 'ScheduledActionSendBeginMainFrame',
    paints: false,
  };
}

/** Takes note of what happens within a task. */
function note(task: Task, { name, args }: TraceEvent): void {
  const receiver = args?.chrome_mojo_event_info?.mojo_interface_tag ?? '';
  if (receiver.startsWith('extensions.mojom.')) task.isExtensions = true;
  if (name === 'Paint') task.paints = true;
}

function sumOf(tasks: Task[], wanted: (task: Task) => boolean): number {
  return tasks.filter(wanted).reduce((sum, { cpu }) => sum + cpu, 0);
}

function inMs(microseconds: number): number {
  return microseconds / 1000;
}
