/**
 * What a suite came to. A problem is a failure that no test reported: a file that did not load, a
 * test that was skipped, a run that broke off.
 *
 * @typedef {{ passed: number; failed: number; problems: string[] }} Tally
 */

/**
 * Counts Vitest's JSON report.
 *
 * @param {any} report null where none was written
 * @param {number} code of the process
 * @returns {Tally}
 */
export function tallyVitest(report, code) {
	if (!report) return problem('Vitest wrote no report.');
	const { numPassedTests: passed, numFailedTests: failed } = report;
	const problems = [];
	for (const file of report.testResults) {
		if (file.status === 'failed' && file.assertionResults.length === 0) {
			problems.push(`${file.name} did not load.`);
		}
		for (const test of file.assertionResults) {
			if (test.status === 'passed' || test.status === 'failed') continue;
			problems.push(`"${test.fullName}" was skipped.`);
		}
	}
	return withProblems({ passed, failed, problems }, code, 'Vitest');
}

/**
 * Counts Playwright's JSON report.
 *
 * @param {any} report null where none was written
 * @param {number} code of the process
 * @returns {Tally}
 */
export function tallyPlaywright(report, code) {
	if (!report) return problem('Playwright wrote no report.');
	const { expected: passed, unexpected: failed, flaky, skipped } = report.stats;
	const problems = report.errors.map((/** @type {any} */ error) => String(error.message));
	if (flaky > 0) problems.push(...Array(flaky).fill('A test passed only when it was repeated.'));
	if (skipped > 0) problems.push(...Array(skipped).fill('A browser test was skipped.'));
	return withProblems({ passed, failed, problems }, code, 'Playwright');
}

/**
 * A suite that could not run at all.
 *
 * @param {string} sentence
 * @returns {Tally}
 */
export function problem(sentence) {
	return { passed: 0, failed: 1, problems: [sentence] };
}

/**
 * Adds the suites up.
 *
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function sum(tallies) {
	return {
		passed: tallies.reduce((total, tally) => total + tally.passed, 0),
		failed: tallies.reduce((total, tally) => total + tally.failed, 0),
		problems: tallies.flatMap((tally) => tally.problems)
	};
}

/**
 * The line that ends every run.
 *
 * @param {Tally} tally
 */
export function lastLine({ passed, failed }) {
	return `${passed} passed, ${failed} failed`;
}

/**
 * @param {Tally} tally whose problems are not among its failures yet
 * @param {number} code
 * @param {string} name
 * @returns {Tally}
 */
function withProblems({ passed, failed, problems }, code, name) {
	if (passed + failed + problems.length === 0) problems.push(`${name} found no tests.`);
	if (code !== 0 && failed + problems.length === 0) {
		problems.push(`${name} ended with ${code}, though no test failed.`);
	}
	return { passed, failed: failed + problems.length, problems };
}
