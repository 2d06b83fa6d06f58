import { describe, expect, it } from 'vitest';
import { lastLine, problem, sum, tallyPlaywright, tallyVitest } from '../../../scripts/suites.mjs';

/** A report as Vitest writes it, of files with the statuses of their tests. */
function vitestReport(files: { name: string; status: string; tests: string[] }[]) {
	const all = files.flatMap(({ tests }) => tests);
	return {
		numPassedTests: all.filter((status) => status === 'passed').length,
		numFailedTests: all.filter((status) => status === 'failed').length,
		testResults: files.map(({ name, status, tests }) => ({
			name,
			status,
			assertionResults: tests.map((each, i) => ({ status: each, fullName: `${name} ${i}` }))
		}))
	};
}

/** A report as Playwright writes it. */
function playwrightReport(stats: object, errors: string[] = []) {
	return {
		stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats },
		errors: errors.map((message) => ({ message }))
	};
}

describe("Vitest's tests are counted", () => {
	it('as they passed and failed', () => {
		const report = vitestReport([
			{ name: 'a', status: 'passed', tests: ['passed', 'passed'] },
			{ name: 'b', status: 'failed', tests: ['passed', 'failed'] }
		]);
		expect(tallyVitest(report, 1)).toEqual({ passed: 3, failed: 1, problems: [] });
	});

	it('with a skipped test as a failure', () => {
		const tests = ['passed', 'skipped', 'pending', 'todo'];
		const report = vitestReport([{ name: 'a', status: 'passed', tests }]);
		expect(tallyVitest(report, 0)).toEqual({
			passed: 1,
			failed: 3,
			problems: ['"a 1" was skipped.', '"a 2" was skipped.', '"a 3" was skipped.']
		});
	});

	it('with a file that did not load as a failure', () => {
		const report = vitestReport([
			{ name: 'a', status: 'passed', tests: ['passed'] },
			{ name: 'b', status: 'failed', tests: [] }
		]);
		expect(tallyVitest(report, 1)).toEqual({
			passed: 1,
			failed: 1,
			problems: ['b did not load.']
		});
	});

	it('with an error outside every test as a failure', () => {
		const report = vitestReport([{ name: 'a', status: 'passed', tests: ['passed'] }]);
		expect(tallyVitest(report, 1)).toMatchObject({ passed: 1, failed: 1 });
	});

	it('with a run that found none, or wrote no report, as a failure', () => {
		expect(tallyVitest(vitestReport([]), 0)).toMatchObject({ passed: 0, failed: 1 });
		expect(tallyVitest(null, 0)).toMatchObject({ passed: 0, failed: 1 });
	});
});

describe("Playwright's tests are counted", () => {
	it('as they passed and failed', () => {
		const report = playwrightReport({ expected: 5, unexpected: 2 });
		expect(tallyPlaywright(report, 1)).toEqual({ passed: 5, failed: 2, problems: [] });
	});

	it('with one that was skipped, or passed only when repeated, as a failure', () => {
		const report = playwrightReport({ expected: 5, flaky: 1, skipped: 2 });
		expect(tallyPlaywright(report, 0)).toMatchObject({ passed: 5, failed: 3 });
	});

	it('with a file that did not load as a failure', () => {
		const report = playwrightReport({ expected: 5 }, ['SyntaxError: no']);
		expect(tallyPlaywright(report, 1)).toEqual({
			passed: 5,
			failed: 1,
			problems: ['SyntaxError: no']
		});
	});

	it('with a server that did not start, or no report, as a failure', () => {
		expect(tallyPlaywright(playwrightReport({}), 1)).toMatchObject({ passed: 0, failed: 1 });
		expect(tallyPlaywright(null, 1)).toMatchObject({ passed: 0, failed: 1 });
	});
});

describe('All suites together', () => {
	it('are the sums of their tests', () => {
		const total = sum([
			{ passed: 3, failed: 0, problems: [] },
			{ passed: 4, failed: 2, problems: ['a'] },
			problem('b')
		]);
		expect(total).toEqual({ passed: 7, failed: 3, problems: ['a', 'b'] });
		expect(lastLine(total)).toBe('7 passed, 3 failed');
	});
});
