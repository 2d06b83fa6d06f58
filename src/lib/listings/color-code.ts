import type { Role } from '$lib/messages';
import type { Token } from './listing';

/** The words of a language that stand for something that has a colour, and where its comments begin. */
export type Vocabulary = {
	readonly roles: ReadonlyMap<string, Role>;
	readonly comment: RegExp;
};

function vocabulary(comment: RegExp, words: Record<Role, string>): Vocabulary {
	const roles = Object.entries(words).flatMap(([role, list]) =>
		list.split(' ').map((word) => [word, role as Role] as const)
	);
	return { roles: new Map(roles), comment };
}

export const pythonWords = vocabulary(/#/, {
	input: 'x padded window top left value',
	kernel: 'kernel sliding spread rows cols reach_rows reach_cols u v weight',
	accumulator: 'total product',
	output: 'output filtered output_rows output_cols i j'
});

export const typescriptWords = vocabulary(/^\s*\/?\*|\/\//, {
	input: 'input originRow originCol inputRow inputCol inPadding value sourceRow sourceCol',
	kernel: 'slidingKernel weights weight tap tapRow tapCol kernelRow kernelCol',
	accumulator: 'accumulator product before after',
	output: 'outputRow outputCol outputRows outputCols'
});

/** A string in quotes, the name of an argument (`value=0`), another word, or a run of none of them. */
const pieces = /'[^']*'|[A-Za-z_]\w*=(?!=)|[A-Za-z_]\w*|[^'A-Za-z_]+/g;

/** A line of code as runs of one colour each; from where a comment begins, all of it is one. */
export function colorCode(line: string, { roles, comment }: Vocabulary): Token[] {
	const mark = comment.exec(line);
	const code = mark === null ? line : line.slice(0, mark.index);
	const tokens: Token[] = [];
	for (const text of code.match(pieces) ?? []) {
		const role = roles.get(text) ?? null;
		const last = tokens.at(-1);
		if (last?.role === role) tokens[tokens.length - 1] = { text: last.text + text, role };
		else tokens.push({ text, role });
	}
	if (mark !== null) tokens.push({ text: line.slice(mark.index), role: 'comment' });
	return tokens;
}
