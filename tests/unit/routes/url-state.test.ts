import { defaultState, type State } from '$lib/schema';
import { describe, expect, it } from 'vitest';
import { stateText, StateWriter, withState } from '../../../src/routes/url-state';
import { ManualClock } from '../timeline/manual-clock';

describe('withState', () => {
	it('replaces what is ours and keeps what hosts add, in their words', () => {
		const place = { query: '?utm_source=mail%20list&step=3&v=12&flag', hash: '' };
		expect(withState(place, { query: '?stride=1&step=18', hash: '' })).toEqual({
			query: '?stride=1&step=18&utm_source=mail%20list&v=12&flag',
			hash: ''
		});
		expect(withState(place, { query: '', hash: '' }).query).toBe(
			'?utm_source=mail%20list&v=12&flag'
		);
	});

	it('keeps an anchor of the page until numbers need its place', () => {
		const place = { query: '', hash: '#figure' };
		expect(withState(place, { query: '?step=1', hash: '' }).hash).toBe('#figure');
		expect(withState(place, { query: '', hash: '#v=1&kernel=1,2' }).hash).toBe('#v=1&kernel=1,2');
		const numbers = { query: '', hash: '#v=1&kernel=1,2' };
		expect(withState(numbers, { query: '', hash: '' }).hash).toBe('');
	});
});

describe('stateText', () => {
	it('is the same for links that differ only in what is not ours', () => {
		const link = stateText({ query: '?step=3', hash: '' });
		expect(stateText({ query: '?utm_medium=x&step=3', hash: '#figure' })).toBe(link);
		expect(stateText({ query: '?step=4', hash: '' })).not.toBe(link);
		expect(stateText({ query: '?step=3', hash: '#v=1&kernel=1' })).not.toBe(link);
		expect(stateText({ query: '?utm_medium=x', hash: '#main' })).toBe('#');
	});

	it('takes any text', () => {
		for (const query of ['?%', '?%E0%A4%A', '?&&=', '?__proto__=1', '?step', '?=step']) {
			expect(typeof stateText({ query, hash: '#%' })).toBe('string');
		}
		expect(stateText({ query: '?constructor=1&__proto__=1', hash: '' })).toBe('#');
	});
});

describe('StateWriter', () => {
	function writing() {
		const clock = new ManualClock();
		const log: string[] = [];
		const note = (kind: string) => (state: State) => {
			log.push(`${kind} ${state.padding === 1 ? '' : 'changed '}${state.step}`);
		};
		const writer = new StateWriter({ push: note('push'), replace: note('replace') }, clock);
		const settings = {};
		writer.settle(defaultState, settings);
		const step = (index: number) => writer.show({ ...defaultState, step: index }, settings);
		return { clock, log, writer, settings, step };
	}

	it('writes steps at most every 500 ms, and the last one at rest', () => {
		const { clock, log, step } = writing();
		for (let index = 1; index <= 200; index++) {
			step(index);
			clock.advance(10);
		}
		// Two seconds of a step every 10 ms: written at 0, 500, 1000, 1500 and 2000 ms.
		expect(log).toEqual([1, 50, 100, 150, 200].map((index) => `replace ${index}`));
		clock.advance(5000);
		expect(log).toHaveLength(5);
		expect(clock.pending).toBe(0);
	});

	it('adds an entry for a setting, and leaves the old entry at its last step', () => {
		const { clock, log, writer, step } = writing();
		step(1);
		clock.advance(1);
		step(7);
		writer.show({ ...defaultState, step: 7, padding: 0 }, {});
		expect(log).toEqual(['replace 1', 'replace 7', 'push changed 7']);
		clock.advance(1000);
		expect(log).toHaveLength(3);
	});

	it('writes nothing for a state that the address says already', () => {
		const { clock, log, writer, settings, step } = writing();
		step(5);
		writer.settle({ ...defaultState, step: 9 }, settings);
		writer.show({ ...defaultState, step: 9 }, {});
		clock.advance(2000);
		expect(log).toEqual([]);
	});

	it('writes at once what is left when the page goes', () => {
		const { log, writer, step } = writing();
		step(3);
		writer.flush();
		writer.flush();
		expect(log).toEqual(['replace 3']);
	});

	it('goes on where the history refuses', () => {
		const clock = new ManualClock();
		const refuse = () => {
			throw new DOMException('The operation is insecure.', 'SecurityError');
		};
		const writer = new StateWriter({ push: refuse, replace: refuse }, clock);
		writer.settle(defaultState, null);
		writer.show({ ...defaultState, step: 1 }, null);
		clock.advance(500);
		writer.show({ ...defaultState, padding: 0 }, {});
		expect(clock.pending).toBe(0);
	});

	it('writes nothing once closed', () => {
		const { clock, log, writer, step } = writing();
		step(3);
		writer.close();
		step(4);
		clock.advance(1000);
		expect(log).toEqual([]);
	});
});
