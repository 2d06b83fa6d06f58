import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { convolve2d, stepsSource, toRows } from '$lib/core';
import { listingFor, type Listing } from '$lib/listings';
import { lineThatBegins, typescriptMarks } from '$lib/listings/typescript-listing';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { differences, listingStates } from './states';

const file = readFileSync(new URL('../../../src/lib/core/steps.ts', import.meta.url), 'utf8');

function listing(state = listingStates[0]): Listing {
	return listingFor('typescript', state.c) as Listing;
}

describe('the TypeScript listing', () => {
	it('is the generator’s file, line by line', () => {
		expect(stepsSource.steps).toBe(file);
		const shown = listing().lines.map(({ tokens }) => tokens.map(({ text }) => text).join(''));
		expect(shown).toEqual(file.trimEnd().replaceAll('\t', '  ').split('\n'));
	});

	it.each(typescriptMarks.map(({ at }) => at))('finds “%s” in that file, once', (at) => {
		expect(() => lineThatBegins(file.split('\n'), at)).not.toThrow();
	});

	it('says so when a line is no longer there, or there twice', () => {
		expect(() => lineThatBegins(['let a = 1;'], 'let b')).toThrow('0 lines begin with “let b”.');
		expect(() => lineThatBegins(['\tlet a', 'let a'], 'let a')).toThrow('2 lines');
	});

	it('colours a value by what it is: a pixel’s in the sum, the output’s at the write', () => {
		const rolesOf = (start: string) => {
			const found = listing().lines.find(({ tokens }) =>
				tokens
					.map(({ text }) => text)
					.join('')
					.trimStart()
					.startsWith(start)
			);
			return found?.tokens.find(({ text }) => text === 'value')?.role;
		};
		expect(rolesOf('const value = paddedValue')).toBe('input');
		expect(rolesOf('const value = accumulator')).toBe('output');
	});

	it('copies as one file that has no type error', () => {
		const name = 'snippet.ts';
		const options: ts.CompilerOptions = {
			strict: true,
			noEmit: true,
			target: ts.ScriptTarget.ESNext,
			types: []
		};
		const host = ts.createCompilerHost(options);
		const { getSourceFile, fileExists } = host;
		const whole = listing(listingStates[50]).text;
		host.getSourceFile = (path, ...rest) =>
			path === name
				? ts.createSourceFile(name, whole, ts.ScriptTarget.ESNext)
				: getSourceFile(path, ...rest);
		host.fileExists = (path) => path === name || fileExists(path);
		const program = ts.createProgram([name], options, host);
		const found = ts.getPreEmitDiagnostics(program).map(({ messageText }) => messageText);
		expect(found).toEqual([]);
	}, 30_000);

	it('runs, and prints the numbers on the screen to the last bit, at every state', () => {
		for (const state of listingStates) {
			const { outputText } = ts.transpileModule(listing(state).text, {
				compilerOptions: { target: ts.ScriptTarget.ES2022 }
			});
			const printed: string[] = [];
			runInNewContext(outputText, { console: { log: (text: string) => printed.push(text) } });
			const output = JSON.parse(printed.join()) as number[][];
			expect(differences(output, toRows(convolve2d(state.c)), 0)).toEqual([]);
		}
	});
});
