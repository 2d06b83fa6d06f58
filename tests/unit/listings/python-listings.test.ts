import { spawnSync } from 'node:child_process';
import { convolve2d, toRows } from '$lib/core';
import { listingFor, type Library } from '$lib/listings';
import { opencvSpectrumTaps } from '$lib/listings/opencv-listing';
import { describe, expect, it } from 'vitest';
import { findPython } from '../../../scripts/python.mjs';
import { allowance, differences, listingStates, type NamedState } from './states';

const runner = new URL('../../fixtures/lessons/run_listings.py', import.meta.url);
const python = findPython();
const runnable = ['numpy', 'scipy', 'opencv', 'pytorch'] as const;

type Outcome = { readonly printed: string } | { readonly error: string };

function textOf(library: Library, { c }: NamedState): string | null {
	const listing = listingFor(library, c);
	return 'refusal' in listing ? null : listing.text;
}

/** All texts in one Python, by their names. */
function runAll(texts: Readonly<Record<string, string>>): Readonly<Record<string, Outcome>> {
	const { status, stdout, stderr } = spawnSync(python!, [runner.pathname], {
		input: JSON.stringify(texts),
		encoding: 'utf8',
		maxBuffer: 2 ** 26
	});
	if (status !== 0) throw new Error(stderr);
	return JSON.parse(stdout) as Record<string, Outcome>;
}

/** Weights of the kernel as filter2D gets it, zeros between the taps included. */
function tapsGiven({ c: { kernel, dilation } }: NamedState): number {
	return (dilation.rows * (kernel.rows - 1) + 1) * (dilation.cols * (kernel.cols - 1) + 1);
}

// Without a Python the outputs are compared with the libraries' golden figures only; in CI there
// has to be one.
if (python !== null || process.env.CI) {
	describe('the listings, run by Python', () => {
		it('print the numbers on the screen, at every state that the library can express', () => {
			expect(python).not.toBeNull();
			const texts: Record<string, string> = {};
			for (const state of listingStates) {
				for (const library of runnable) {
					const text = textOf(library, state);
					if (text !== null) texts[`${library}, ${state.name}`] = text;
				}
			}
			const outcomes = runAll(texts);
			const wrong: string[] = [];
			const right = Object.fromEntries(runnable.map((library) => [library, 0]));
			for (const state of listingStates) {
				for (const library of runnable) {
					const outcome = outcomes[`${library}, ${state.name}`];
					if (outcome === undefined) continue;
					const spectrum = library === 'opencv' && tapsGiven(state) >= opencvSpectrumTaps;
					// The loops add in the order of the steps: there is nothing to allow.
					const allowed = library === 'numpy' ? 0 : allowance(state, spectrum);
					const found =
						'error' in outcome
							? [outcome.error]
							: differences(
									JSON.parse(outcome.printed) as number[][],
									toRows(convolve2d(state.c)),
									allowed
								);
					if (found.length === 0) right[library]++;
					else wrong.push(`${library}, ${state.name}: ${found.join('; ')}`);
				}
			}
			expect(wrong).toEqual([]);
			for (const library of runnable) expect(right[library]).toBeGreaterThanOrEqual(40);
		}, 120_000);
	});
}
