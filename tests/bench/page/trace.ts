/** What is read of an event of a Chromium trace; times in microseconds. */
type TraceEvent = {
	readonly name: string;
	readonly ph: string;
	readonly pid: number;
	readonly tid: number;
	readonly ts: number;
	readonly dur?: number;
	readonly tdur?: number;
};

/** What has to be recorded so that a series can be read. */
export const TRACE_CATEGORIES = [
	'toplevel',
	'devtools.timeline',
	'disabled-by-default-devtools.timeline',
	'blink.user_timing'
];

/** The names of the tasks that nothing on a thread is outside of. */
const TASKS: ReadonlySet<string> = new Set(['RunTask', 'ThreadControllerImpl::RunTask']);

/**
 * The main thread's milliseconds between each mark of a name and the next one: the time of its
 * tasks on the processor, so that waiting for a busy machine does not count. What follows the last
 * mark is left out.
 *
 * @param trace as `browser.stopTracing` gives it
 * @param mark the name of the performance marks, made by the thread that is measured
 */
export function taskMilliseconds(trace: Buffer, mark: string): number[] {
	const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
	const marks = traceEvents
		.filter(({ name, ph }) => name === mark && 'IRn'.includes(ph))
		.sort((a, b) => a.ts - b.ts);
	if (marks.length === 0) throw new Error(`the trace has no mark "${mark}"`);
	const [{ pid, tid }] = marks;
	const tasks = traceEvents
		.filter((event) => event.pid === pid && event.tid === tid)
		.filter(({ name, ph }) => ph === 'X' && TASKS.has(name))
		.sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
	const sums = new Array<number>(marks.length).fill(0);
	let which = -1;
	let end = -Infinity;
	for (const { ts, dur = 0, tdur = dur } of tasks) {
		// A task inside another one is part of it.
		if (ts < end) continue;
		end = ts + dur;
		while (which + 1 < marks.length && marks[which + 1].ts < end) which++;
		if (which >= 0) sums[which] += tdur / 1000;
	}
	return sums.slice(0, -1);
}
