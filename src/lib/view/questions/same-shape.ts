/**
 * Whether a value from outside has the shape of another: the same kinds of parts under the same names,
 * and in lists any number of what the other's lists hold. Depth and length are bounded by what is compared.
 */
export function sameShape(value: unknown, like: unknown): boolean {
	if (Array.isArray(like)) {
		return (
			Array.isArray(value) && value.every((part) => like.length > 0 && sameShape(part, like[0]))
		);
	}
	if (typeof like !== 'object' || like === null) return typeof value === typeof like;
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
	const names = Object.keys(like);
	return (
		Object.keys(value).length === names.length &&
		names.every(
			(name) =>
				Object.hasOwn(value, name) &&
				sameShape((value as Record<string, unknown>)[name], (like as Record<string, unknown>)[name])
		)
	);
}
