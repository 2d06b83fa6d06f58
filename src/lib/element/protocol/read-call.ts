import {
	playerMethods,
	playerProperties,
	settableProperties,
	type ProtocolCall,
	type ProtocolMethod
} from '$lib/schema';

/** A message that has a call's shape. Whether there is such a method, and its arguments fit, is open. */
export type PlainCall = Pick<ProtocolCall, 'id' | 'args'> & { readonly method: string };

const isText = (value: unknown, longest: number) =>
	typeof value === 'string' && value !== '' && value.length <= longest;

/**
 * The call in a message, or null where it is none. Total, for whatever comes out of a structured
 * clone. It has exactly the six properties of `ProtocolCall`, and has them itself.
 */
export function readCall(data: unknown): PlainCall | null {
	const message = Object(data);
	return !Array.isArray(message) &&
		Object.keys(message).sort().join() === 'args,id,method,source,type,v' &&
		message.source === 'kernelwalk' &&
		message.v === 1 &&
		message.type === 'call' &&
		(Number.isSafeInteger(message.id) || isText(message.id, 64)) &&
		isText(message.method, 32) &&
		Array.isArray(message.args)
		? message
		: null;
}

export function isMethod(name: string): name is ProtocolMethod {
	return [...playerMethods, 'get', 'set'].includes(name);
}

const isOneOf = (list: readonly unknown[], value: unknown) => list.includes(value);

/**
 * Whether a method takes these arguments: how many, and of what kind. A state is only looked at from
 * outside, since `setState` checks it whole.
 */
export function argumentsFit(method: ProtocolMethod, args: readonly unknown[]): boolean {
	const [first, value] = args;
	switch (method) {
		case 'seek':
			return args.length === 1 && Number.isSafeInteger(first);
		case 'setState':
			return args.length === 1 && (typeof first === 'string' || Object(first) === first);
		case 'get':
			return args.length === 1 && isOneOf(playerProperties, first);
		case 'set':
			return (
				args.length === 2 &&
				isOneOf(settableProperties, first) &&
				(first === 'loop'
					? typeof value === 'boolean'
					: first === 'bookmark'
						? typeof value === 'string' && value.length <= 3900
						: first === 'playbackRate'
							? Number.isFinite(value) && (value as number) > 0
							: Number.isSafeInteger(value))
			);
	}
	return args.length === 0;
}
