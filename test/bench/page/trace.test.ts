import { describe, expect, it } from 'vitest';
import { checkCost, cpuOfTaskWith, type TraceEvent } from '../../../bench/page/trace.ts';

const page = { pid: 7, tid: 1 };
const press: TraceEvent = { ...page, name: 'press', ts: 10_000 };

/** A task of the page's main thread; times in milliseconds, half of the extent the thread ran. */
function task(start: number, length: number, ...inside: Partial<TraceEvent>[]): TraceEvent[] {
  const extent = { ts: start * 1000, dur: length * 1000, tdur: length * 500 };
  const events = inside.map(event => ({ ...page, name: '', ...extent, dur: length * 900, ...event }));
  return [{ ...page, name: 'ThreadControllerImpl::RunTask', ...extent }, ...events];
}

const message: Partial<TraceEvent> = {
  name: 'Receive mojo message',
  args: { chrome_mojo_event_info: { mojo_interface_tag: 'extensions.mojom.MessagePort' } },
};

function frame(start: number, length: number, ...inside: Partial<TraceEvent>[]): TraceEvent[] {
  const [first, ...others] = task(start, length, ...inside);
  return [{ ...(first as TraceEvent), args: { src_func: 'ScheduledActionSendBeginMainFrame' } }, ...others];
}

const paint: Partial<TraceEvent> = { name: 'Paint' };

describe('what a check cost', () => {
  const events = [
    ...task(2, 4, message),
    press,
    ...task(12, 2),
    ...task(20, 10, message),
    ...frame(30, 6, paint),
    ...task(40, 30, message),
    ...task(71, 2),
    ...frame(80, 8, paint),
    ...frame(90, 20, paint),
    ...task(111, 50),
  ];

  it('is what ran from the first message after the press to the picture after the last', () => {
    const { script, frames, total } = checkCost(events, 'press');
    expect(script).toBe((10 + 30 + 2) / 2);
    expect(frames).toBe((6 + 8) / 2);
    expect(total).toBe(script + frames);
  });

  it('tells times that the reader waits on the clock', () => {
    const { longestTask, pressToPainted } = checkCost(events, 'press');
    expect(longestTask).toBe(30);
    expect(pressToPainted).toBe(88 - 10);
  });

  it('ends with the last message where nothing new is painted', () => {
    const still = [
      press,
      ...task(20, 10, message),
      ...frame(35, 4),
      ...task(40, 6, message),
      ...frame(50, 2),
    ];
    expect(checkCost(still, 'press')).toMatchObject({ script: 8, frames: 2, pressToPainted: 36 });
  });

  it('leaves other threads out, in whatever order their events come', () => {
    const elsewhere = task(15, 80, message).map(event => ({ ...event, tid: 2 }));
    expect(checkCost([...elsewhere, ...events.toReversed()], 'press')).toEqual(checkCost(events, 'press'));
  });

  it('refuses a trace without a check', () => {
    expect(() => checkCost([press, ...task(12, 2)], 'press')).toThrow('nothing of an extension');
    expect(() => checkCost(events, 'another')).toThrow('no mark another');
  });

  it('refuses a trace that does not tell how long threads ran', () => {
    const timeless = events.map(({ tdur: _, ...event }) => event);
    expect(() => checkCost(timeless, 'press')).toThrow('how long a thread ran');
  });
});

describe('the task with a mark', () => {
  it('tells how long its thread ran', () => {
    const events = [...task(5, 3), ...task(9, 12), press, ...task(22, 40)];
    expect(cpuOfTaskWith(events, 'press')).toBe(6);
  });

  it('must be in the trace', () => {
    expect(() => cpuOfTaskWith([press, ...task(22, 40)], 'press')).toThrow('outside of all tasks');
  });
});
